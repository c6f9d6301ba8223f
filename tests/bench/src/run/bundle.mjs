// Makes one program of an engine, its adapter and the cell, as a site would ship it: bundled, minified, for browsers.

import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const SRC = join(dirname(fileURLToPath(import.meta.url)), "..");

/** Bundles with the packages of a folder. */
export class Bundler {
  constructor(packages, folder) {
    Object.assign(this, { packages, folder, require: createRequire(join(packages, "package.json")) });
    this.esbuild = this.require("esbuild");
  }

  /** The version of a package. */
  version(name) {
    return JSON.parse(readFileSync(join(this.packages, "node_modules", name, "package.json"), "utf8")).version;
  }

  /** A file of a package. */
  file(path) {
    return join(this.packages, "node_modules", path);
  }

  /** The program of a cell with an engine in it; where it was written. */
  async cell(part, engine) {
    const outfile = join(this.folder, `${part}-${engine.replace(/\W+/g, "-")}.mjs`);
    const plugins = [{ name: "engine", setup: (build) => build.onResolve({ filter: /^ENGINE$/ }, () => ({ path: join(SRC, engine) })) }];
    await this.esbuild.build({ ...this.options(), entryPoints: [join(SRC, "cell", `${part}.mjs`)], outfile, plugins });
    return outfile;
  }

  /** The bytes of an engine with its adapter, as a site would ship them. */
  async program(engine) {
    const made = await this.esbuild.build({ ...this.options(), entryPoints: [join(SRC, engine)], write: false });
    return made.outputFiles[0].contents;
  }

  options() {
    // sqlite-wasm names workers and its program by their addresses; both are given by other ways.
    const external = ["node:*", "fs", "path", "crypto", "module", "url"];
    return { bundle: true, minify: true, format: "esm", platform: "browser", target: "es2022", nodePaths: [join(this.packages, "node_modules")], logLevel: "error", external };
  }
}
