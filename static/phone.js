// On a shared tablet, which cannot dial or ought not to: pressing a phone number shows it large with a code that the
// person's own phone can read (V13). On any other device the link dials as links do. The words stand in the page:
//
//   [data-shared]          the device is shared
//   dialog[data-phone]     what is shown; [data-number] the number, [data-code] the code, [data-dial] a link that dials
//                          all the same, [data-close] the button that closes it

const script = document.querySelector("script[data-qr]");
/** Points of white that a code needs round it to be read. */
const QUIET = 4;

function draw({ size, get }) {
  const points = [];
  for (let y = 0; y < size; y += 1) for (let x = 0; x < size; x += 1) if (get(x, y)) points.push(`M${x} ${y}h1v1h-1z`);
  const make = (name, attributes) => {
    const made = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
  };
  const side = size + 2 * QUIET;
  const svg = make("svg", { viewBox: `${-QUIET} ${-QUIET} ${side} ${side}`, "shape-rendering": "crispEdges", "aria-hidden": "true" });
  svg.append(make("path", { d: points.join("") }));
  return svg;
}

async function show(dialog, link) {
  const part = (name) => dialog.querySelector(`[data-${name}]`);
  part("number").textContent = link.textContent;
  part("dial").href = link.href;
  part("code").replaceChildren();
  dialog.showModal();
  // Without the code there is still the number, to be read and typed.
  const { generate } = await import(new URL(script.dataset.qr, document.baseURI));
  part("code").replaceChildren(draw(generate(link.getAttribute("href"))));
}

document.addEventListener("click", (event) => {
  const dialog = document.querySelector("dialog[data-phone]");
  if (!dialog) return;
  if (event.target.closest("[data-close]")) return dialog.close();
  const link = event.target.closest("a[href^='tel:']");
  if (!link || dialog.contains(link) || !document.querySelector("[data-shared]")) return;
  event.preventDefault();
  show(dialog, link).catch(() => {});
});
