// Takes one engine through every journey, and looks for what must not happen in any of them.

import assert from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { after, before, describe, test } from "node:test";
import { launch } from "./drivers.mjs";
import { JOURNEYS } from "./journeys.mjs";
import { OFFLINE } from "./offline.mjs";
import { Page, until } from "./page.mjs";
import { nowhere, openSite } from "./site.mjs";

const TABLET = { width: 820, height: 1180 };
const OUTPUT = fileURLToPath(new URL("../../test-output/engines", import.meta.url));
/** A journey; and one that waits until the whole site is on the device. */
const JOURNEY_MS = 90_000;
const OFFLINE_MS = 180_000;

export function suite(name) {
  describe(name, { timeout: 360_000 }, () => {
    let [world, engine] = [];
    before(async () => {
      world = await nowhere();
      engine = await launch(name, { proxy: world.address });
    });
    after(async () => {
      await engine?.close();
      await world.stop();
    });

    /** Runs something with a site of its own, and tabs that are closed after it. */
    async function visit(run) {
      const site = await openSite(world, engine.ownHosts);
      const [tabs, allowed] = [[], []];
      const fresh = async () => {
        const tab = await engine.open(TABLET);
        tabs.push(tab);
        return new Page(tab, site.origin);
      };
      const another = async () => {
        const page = await fresh();
        await page.open();
        return page;
      };
      const record = async () => {
        await mkdir(OUTPUT, { recursive: true });
        await writeFile(`${OUTPUT}/requests-${name}.txt`, `${engine.version}\n\n${site.requests()}`);
      };
      try {
        const page = await another();
        await run(page, { site, fresh, another, record, allow: (fault) => allowed.push(fault) });
        const faults = tabs.flatMap((tab) => site.faults(tab));
        assert.deepEqual(faults.filter((fault) => !allowed.some((known) => known.test(fault))), []);
      } finally {
        for (const tab of tabs) await tab.close().catch(() => {});
        await site.stop().catch(() => {});
      }
    }

    for (const [journeys, timeout] of [[JOURNEYS, JOURNEY_MS], [OFFLINE, OFFLINE_MS]]) {
      for (const [what, journey] of Object.entries(journeys)) test(what, { timeout }, () => visit(journey));
    }

    test("V1 V10: the alarms work: a breach of the policy, and a request elsewhere, are seen", { timeout: 60_000 }, async () => {
      const inlineStyle = () => document.body.setAttribute("style", "color: red");
      const seen = (page, site, words) =>
        until(words, async () => site.faults(page.tab).some((fault) => fault.includes(words)));
      await visit(async (page, { site }) => {
        await page.run(inlineStyle);
        await seen(page, site, "style-src");
        await page.tab.goto("http://elsewhere.invalid/").catch(() => {});
        await seen(page, site, "elsewhere.invalid");
        throw new Done();
      }).catch((reason) => assert.ok(reason instanceof Done, reason));
    });
  });
}

/** Ends a visit that has faults on purpose. */
class Done extends Error {}
