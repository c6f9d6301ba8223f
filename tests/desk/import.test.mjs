// The import as WebAssembly, in Node: builds it, imports a small feed of the repository and, where `../shared/data` is
// there, the feed of Bristol, and says how long it took. Run by `node --test tests/desk`; it needs cargo with the target
// wasm32-unknown-unknown, and the wasm-bindgen that `cargo xtask setup` installs.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const built = join(root, 'target/desk');
const MOST_MS = 3000;

/** wasm-bindgen where `cargo xtask setup` puts it, else the one on the path. */
function bindgen() {
  const version = /wasm-bindgen = "=([\d.]+)"/.exec(readFileSync(join(root, 'crates/desk/Cargo.toml'), 'utf8'))[1];
  const cache = process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
  const installed = join(cache, 'waymark/tools', `wasm-bindgen-cli-${version}`, 'bin/wasm-bindgen');
  return existsSync(installed) ? installed : 'wasm-bindgen';
}

/** Bristol's feed, found by walking up from the checkout. */
function bristol() {
  for (let folder = root; folder !== dirname(folder); folder = dirname(folder)) {
    const path = join(folder, 'shared/data/oruk-1.0-bristol/services.json');
    if (existsSync(path)) return path;
  }
  return undefined;
}

before(() => {
  const target = ['--target', 'wasm32-unknown-unknown', '--profile', 'tool', '-p', 'waymark-desk', '--bin', 'waymark-desk'];
  execFileSync('cargo', ['build', ...target], { cwd: root, stdio: 'inherit' });
  rmSync(built, { recursive: true, force: true });
  const program = join(root, 'target/wasm32-unknown-unknown/tool/waymark-desk.wasm');
  execFileSync(bindgen(), ['--target', 'nodejs', '--out-dir', built, program], { stdio: 'inherit' });
  // What is made for Node is CommonJS, and this checkout is not.
  writeFileSync(join(built, 'package.json'), '{ "type": "commonjs" }\n');
  createRequire(import.meta.url)(join(built, 'waymark-desk.js'));
});

test('a feed of the repository is imported', () => {
  const folder = join(root, 'crates/import/tests/fixtures/oruk_1');
  const files = readdirSync(folder).sort().map((name) => [name, readFileSync(join(folder, name))]);
  const { services, report } = globalThis.waymarkDesk.import(files, undefined);
  const account = JSON.parse(report);
  assert.equal(services.trim().split('\n').length, account.taken);
  assert.equal(account.input_rows, account.taken + account.merged + account.held_back + account.ignored);
  assert.ok(account.taken > 0);
});

test('how far it is is told, and an import that is told to stop stops', () => {
  const rows = Array.from({ length: 20_000 }, (_, row) => `Club ${row},Help with debt`).join('\n');
  const bytes = new TextEncoder().encode(`Name,Description\n${rows}\n`);
  const told = [];
  const { report } = globalThis.waymarkDesk.import([['clubs.csv', bytes]], (read, of, taken) => {
    told.push([read, of]);
    return taken === 0;
  });
  const account = JSON.parse(report);
  assert.ok(told.length > 0 && told.every(([read, of]) => read <= of && of > 0), JSON.stringify(told.slice(0, 5)));
  assert.ok(account.taken < 20_000, `${account.taken} services`);
  assert.ok(account.problems.some(({ code }) => code === 'cancelled'));
});

test('the feed of Bristol takes no more than three seconds', (t) => {
  const path = bristol();
  if (!path) return t.skip('no ../shared');
  const files = [['services.json', readFileSync(path)]];
  const start = process.cpuUsage();
  const { report } = globalThis.waymarkDesk.import(files, undefined);
  const used = process.cpuUsage(start);
  const ms = Math.round((used.user + used.system) / 1000);
  const account = JSON.parse(report);
  t.diagnostic(`${account.taken} of ${account.input_rows} services in ${ms} ms of processor time`);
  assert.ok(account.taken >= 780, `${account.taken} services`);
  assert.ok(ms <= MOST_MS, `${ms} ms`);
});
