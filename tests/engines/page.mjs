// What a person does on a page, in any engine: press, choose, write, read. Everything waits until it is there, since
// each page is drawn a moment after the press that leads to it.

import { focused, placeOf, wordsAt } from "./in-page.mjs";

const PATIENCE_MS = 15_000;
/** Keeping the whole site on the device begins when the page has been live for two seconds, and takes its time. */
const OFFLINE_MS = 60_000;

/** Text within an XPath; ours holds no text with both kinds of quotes. */
const quoted = (text) => (text.includes('"') ? `'${text}'` : `"${text}"`);
/** Elements by their words. */
const saying = (text) => `[normalize-space(.)=${quoted(text)}]`;
const starting = (text) => `[starts-with(normalize-space(.), ${quoted(text)})]`;

/** Where things are. */
export const at = {
  button: (text) => `//button${starting(text)}`,
  link: (text) => `//a${starting(text)}`,
  /** The label of a choice; of a group, where two questions on one page have the same choices. */
  choice: (text, group = "") => `//fieldset[.//legend[contains(., ${quoted(group)})]]//label${saying(text)}`,
  card: "(//li[contains(@class, 'wm-card')])[1]",
};

/** Asks again and again until the answer is not null or false. */
export async function until(what, ask, patience = PATIENCE_MS) {
  const end = Date.now() + patience;
  let last = null;
  while (Date.now() < end) {
    try {
      last = await ask();
      if (last !== null && last !== false) return last;
    } catch (reason) {
      // The page may be changing just then.
      last = reason;
    }
    await new Promise((later) => setTimeout(later, 40));
  }
  throw new Error(`Waited in vain for ${what}${last instanceof Error ? `: ${last.message}` : ""}`);
}

/** A tab with words for what people do. */
export class Page {
  constructor(tab, origin) {
    this.tab = tab;
    this.origin = origin;
  }

  /** Opens an address of the site, and waits until the compiled page is live, where there is one. */
  async open(path = "") {
    await this.tab.goto(`${this.origin}/${path}`);
    if (!path.includes(".html")) await this.live();
  }

  live() {
    return until("the compiled page", () => this.tab.run(() => document.querySelector("#app[data-live]") !== null));
  }

  /** Waits until the page says that all of the site is on the device. */
  onDevice() {
    const ready = () => document.documentElement.dataset.offline === "ready";
    return until("a page that is ready offline", () => this.tab.run(ready), OFFLINE_MS);
  }

  run(inPage, ...args) {
    return this.tab.run(inPage, ...args);
  }

  /** Waits for something in sight, and gives its words. */
  words(path) {
    return until(path, () => this.tab.run(wordsAt, path));
  }

  /** Whether something is in sight now. */
  async sees(path) {
    return (await this.tab.run(wordsAt, path)) !== null;
  }

  /** Waits for the page with this heading. */
  async heading(expected) {
    const fits = (words) => (expected instanceof RegExp ? expected.test(words) : words === expected);
    let last = "";
    const right = async () => fits((last = (await this.tab.run(wordsAt, "//h1")) ?? ""));
    await until(`the heading ${expected}`, right).catch((reason) => {
      throw new Error(`${reason.message}; the page says ${last}`);
    });
  }

  /** Presses what is there with the mouse, once it stands still: what moves would slip away from under the pointer. */
  click(path) {
    let last = "";
    return until(path, async () => {
      const place = await this.tab.run(placeOf, path);
      const moves = place === null || place !== last;
      last = place;
      if (moves) return null;
      await this.tab.click(path);
      return true;
    });
  }

  press(text) {
    return this.click(`//main${at.button(text)}`);
  }

  follow(text) {
    return this.click(at.link(text));
  }

  choose(text, group) {
    return this.click(at.choice(text, group));
  }

  /** Whether a choice is made. */
  chosen(text) {
    return this.tab.run((words) => {
      const label = [...document.querySelectorAll("label")].find((one) => one.textContent.trim() === words);
      return label.control.checked;
    }, text);
  }

  /** Writes into a field, key by key. */
  async write(path, text) {
    await this.click(path);
    await this.tab.type(text);
  }

  /** Moves on with the Tab key until what has focus is called so. */
  async tabTo(name, tries = 200) {
    for (let tried = 0; tried < tries; tried += 1) {
      if (name.test(await this.tab.run(focused))) return;
      await this.tab.press("Tab");
    }
    throw new Error(`Tab never came to ${name}`);
  }

  /** What a browser keeps in its history of this page. */
  trace() {
    return this.tab.run(() => `${location.hash || "#"} ${document.title} ${JSON.stringify(history.state)}`);
  }

  /** The whole page, as words. */
  async all() {
    return this.words("//body");
  }
}
