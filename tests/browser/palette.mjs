// Writes a picture of few colours as a PNG with a palette: a quarter of the size that one with three bytes a point has.

import { deflateSync } from "node:zlib";

const CRC = Uint32Array.from({ length: 256 }, (_, start) => {
  let value = start;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});
const crc = (bytes) => ~bytes.reduce((sum, byte) => CRC[(sum ^ byte) & 255] ^ (sum >>> 8), ~0) >>> 0;

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc(body), body.length + 4);
  return framed;
}

/** The file, of points of four bytes each without transparency; null where there are more than 256 colours. */
export function palettePng({ width, height, data }) {
  const colours = new Map();
  const lines = Buffer.alloc((width + 1) * height);
  for (let point = 0; point < width * height; point += 1) {
    const colour = data.readUIntBE(point * 4, 3);
    if (!colours.has(colour)) colours.set(colour, colours.size);
    // Each line begins with the number of its filter: none.
    lines[point + 1 + Math.floor(point / width)] = colours.get(colour);
  }
  if (colours.size > 256) return null;
  const palette = Buffer.alloc(colours.size * 3);
  [...colours.keys()].forEach((colour, at) => palette.writeUIntBE(colour, at * 3, 3));
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Eight bits a point, by palette.
  head.set([8, 3], 8);
  const signature = Buffer.from("89504e470d0a1a0a", "hex");
  const parts = [chunk("IHDR", head), chunk("PLTE", palette), chunk("IDAT", deflateSync(lines, { level: 9 })), chunk("IEND", Buffer.alloc(0))];
  return Buffer.concat([signature, ...parts]);
}
