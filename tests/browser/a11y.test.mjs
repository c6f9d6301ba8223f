// What axe does not see, in every state that has a picture: wider text (WCAG 1.4.12), 400 % zoom, forced colours, less
// motion, focus that lies under nothing, both orientations (A2, A4, A5); and what the words of the rules ask for
// elsewhere (A11, A13). Each state is walked to once, and looked at in all these ways.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { axe, overflows, startSite, words } from "./harness.mjs";
import { MARGARET, heading, walk } from "./journey.mjs";
import { SCREENS } from "./screens.mjs";

const onScreen = SCREENS.filter((screen) => !screen.name.endsWith("-paper") && screen.options?.javaScript !== false);

const SPACED = `* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
  p { margin-block-end: 2em !important }`;

/** Text that is cut off, or lies on other text. */
function lostText() {
  const lost = [];
  const shown = (node) => node.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  // Words for screen readers only are kept in a box of one pixel.
  const aside = (node) => {
    for (let up = node; up; up = up.parentElement) if (up.clientWidth === 1 && up.clientHeight <= 1) return true;
    return node.closest(".nhsuk-skip-link, .skip") !== null;
  };
  const floats = (node) => {
    for (let up = node; up; up = up.parentElement) if (/sticky|fixed/.test(getComputedStyle(up).position)) return true;
    return false;
  };
  const pieces = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const node = texts.currentNode;
    const parent = node.parentElement;
    if (!node.data.trim() || !shown(parent) || aside(parent) || floats(parent)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const text = node.data.trim().slice(0, 30);
    const frame = parent.closest("td, li, dd, p, section, main, header, footer, body").getBoundingClientRect();
    for (const box of range.getClientRects()) {
      if (box.width > 1) pieces.push({ box, parent, text });
      if (box.right > frame.right + 1) lost.push(`stands outside its frame: ${text}`);
    }
    const style = getComputedStyle(parent);
    const cut = (way, size, room) => !/visible|auto|scroll/.test(style[way]) && parent[size] > parent[room] + 1;
    if (cut("overflowX", "scrollWidth", "clientWidth") || cut("overflowY", "scrollHeight", "clientHeight")) {
      lost.push(`cut off: ${text}`);
    }
  }
  pieces.sort((a, b) => a.box.top - b.box.top);
  pieces.forEach((one, at) => {
    for (const other of pieces.slice(at + 1)) {
      if (other.box.top > one.box.bottom - 4) break;
      const over = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      if (over > 3 && one.parent !== other.parent) lost.push(`“${one.text}” lies on “${other.text}”`);
    }
  });
  return lost;
}

/** Controls of each kind whose focus nobody would see in forced colours. */
function unseenFocus() {
  const lost = [];
  const kinds = new Set();
  for (const node of document.querySelectorAll("a[href], button, input, select, textarea, summary")) {
    const kind = `${node.tagName} ${node.type ?? ""} ${node.className}`;
    if (kinds.has(kind) || !node.checkVisibility()) continue;
    kinds.add(kind);
    node.focus();
    const label = node.matches("[type=radio], [type=checkbox]") ? node.labels[0] : null;
    // The NHS styles draw a ring that is transparent until colours are forced; some round the words within.
    const inner = node.querySelector(".nhsuk-details__summary-text");
    const drawn = [getComputedStyle(node), label && getComputedStyle(label, "::before"), inner && getComputedStyle(inner)];
    const rings = drawn.filter(Boolean);
    const seen = rings.some((ring) => ring.outlineStyle !== "none" && parseFloat(ring.outlineWidth) >= 2);
    if (!seen) lost.push(kind);
  }
  document.activeElement.blur();
  return lost;
}

/** Marks that carry meaning and have the colour of what they lie on. */
function unseenMarks() {
  const lost = [];
  for (const node of document.querySelectorAll(".wm-ticks li, .wm-dashes li, .wm-fold__button, [aria-pressed=true]")) {
    const mark = getComputedStyle(node, "::before");
    if (!node.checkVisibility() || mark.content === "none") continue;
    const sides = ["Top", "Right", "Bottom", "Left"].filter((side) => parseFloat(mark[`border${side}Width`]) > 0);
    const ground = getComputedStyle(document.body).backgroundColor;
    if (!sides.length || sides.every((side) => mark[`border${side}Color`] === ground)) lost.push(node.innerText.slice(0, 40));
  }
  return lost;
}

/** What still moves although less motion was asked for. */
function motion() {
  const long = (times) => times.split(",").some((time) => parseFloat(time) * (time.includes("ms") ? 0.001 : 1) > 0.01);
  const moving = [...document.querySelectorAll("*")].filter((node) => {
    const style = getComputedStyle(node);
    return long(style.transitionDuration) || (style.animationName !== "none" && long(style.animationDuration));
  });
  return [...new Set(moving.map((node) => `${node.tagName}.${node.className}`))];
}

/** Where focus is; a fault when something else covers all of it. */
function covered() {
  const node = document.activeElement;
  if (node === document.body) return { end: true };
  const label = node.matches("[type=radio], [type=checkbox]") ? node.labels?.[0] : null;
  const box = node.getBoundingClientRect();
  const own = (there) => there && (node.contains(there) || there.contains(node) || label?.contains(there));
  const shares = [0.1, 0.5, 0.9];
  const points = shares.flatMap((x) => shares.map((y) => [box.left + box.width * x, box.top + box.height * y]));
  // Half of what can be pressed in view is the least; WCAG asks that not all of it is hidden.
  const seen = points.filter(([x, y]) => own(document.elementFromPoint(x, y))).length;
  node.dataset.passed = "";
  return { fault: seen < 3 ? `${node.tagName} “${(node.innerText || node.id).slice(0, 40)}” at ${Math.round(box.top)}` : null };
}

/** Tabs through the page from its start; long lists are the same line many times, so that so many are enough. */
async function tabThrough(page, stops = 90) {
  await page.evaluate(() => {
    scrollTo(0, 0);
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute("tabindex");
  });
  const faults = [];
  for (let stop = 0; stop < stops; stop += 1) {
    await page.keyboard.press("Tab");
    const { end, fault } = await page.evaluate(covered);
    if (end) break;
    if (fault) faults.push(fault);
  }
  return faults;
}

describe("every state, looked at in other ways", { timeout: 900_000 }, () => {
  let site;
  before(async () => (site = await startSite()));
  after(() => site.stop());

  for (const screen of onScreen) {
    test(screen.name, { timeout: 120_000 }, async () => {
      const page = await site.open(screen.path, { width: 390, bypassCSP: true, ...screen.options });
      if (screen.prepare) await screen.prepare(page);
      const found = {};
      const sideways = async () => ((await overflows(page)) ? ["sticks out sideways"] : []);

      found.focus390 = await tabThrough(page);
      await page.setViewportSize({ width: 820, height: 1180 });
      found.focus820 = await tabThrough(page, 40);
      found.upright = await sideways();
      await page.setViewportSize({ width: 1180, height: 820 });
      found.across = [...(await sideways()), ...((await page.locator("h1:visible").count()) === 1 ? [] : ["no heading"])];

      // 400 % of 1280 pixels, then text as wide as a reader may set it.
      await page.setViewportSize({ width: 320, height: 256 });
      found.zoom400 = await sideways();
      const spaced = await page.addStyleTag({ content: SPACED });
      found.spaced = [...(await sideways()), ...(await page.evaluate(lostText))];
      await spaced.evaluate((style) => style.remove());

      await page.setViewportSize({ width: 390, height: 844 });
      await page.emulateMedia({ forcedColors: "active" });
      // Further down something always lies half under the bar that stays in view.
      await page.evaluate(() => scrollTo(0, 0));
      found.forced = [...(await axe(page)), ...(await page.evaluate(unseenFocus)), ...(await page.evaluate(unseenMarks))];
      await page.emulateMedia({ forcedColors: null, reducedMotion: "reduce" });
      found.motion = await page.evaluate(motion);
      await page.context().close();
      const faults = Object.fromEntries(Object.entries(found).filter(([, list]) => list.length));
      assert.deepEqual(faults, {});
    });
  }

  test("A11: the plan in large type is printed in 16 point or more", async () => {
    const page = await site.open("");
    await walk(page, MARGARET);
    await page.locator(".wm-card").first().getByRole("button", { name: /^Add to plan/ }).click();
    await page.getByRole("link", { name: /Your plan \(1\)/ }).first().click();
    await heading(page, /plan/i);
    await page.getByRole("button", { name: "Print in large type" }).click();
    await page.emulateMedia({ media: "print" });
    const small = await page.locator("body").evaluate((body) => {
      const texts = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
      const found = [];
      while (texts.nextNode()) {
        const parent = texts.currentNode.parentElement;
        const words = texts.currentNode.data.trim();
        if (!words || !parent.checkVisibility({ visibilityProperty: true }) || parent.closest("script, .wm-visually-hidden")) continue;
        const points = parseFloat(getComputedStyle(parent).fontSize) * 0.75;
        if (points < 15.99) found.push(`${points} pt: ${words.slice(0, 40)}`);
      }
      return found;
    });
    assert.deepEqual(small, []);
  });

  test("A13: ways for Deaf people stand beside 999 and 111 on the page of urgent help", async () => {
    const page = await site.open("urgent-help.html");
    const text = await words(page);
    // On the first screens, where the numbers are: before the listening services.
    const places = ["Call 999", "999 BSL", "Samaritans"].map((name) => text.indexOf(name));
    assert.ok(places.every((place, at) => place >= 0 && (at === 0 || place > places[at - 1])), JSON.stringify(places));
    assert.ok(await page.locator('a[href*="999bsl.co.uk"]').count(), "a link to 999 BSL");
    // SignVideo serves NHS 111 in England; the other nations have ways of their own.
    const england = page.locator("li", { has: page.locator('a[href="tel:111"]'), hasText: "(England)" });
    assert.match(await england.first().innerText(), /signvideo/i);
  });
});
