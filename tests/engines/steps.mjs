// The way from the start page to the results, one page a step, with the words people see. No engine is named here.

import { at } from "./page.mjs";
import { MARGARET } from "../browser/journey.mjs";

export { MARGARET };

/** Somebody whose answers differ from Margaret's at every question. */
export const OPPOSITE = {
  place: ["TR1", "TR1"],
  age: "18–24",
  describe: ["LGBT+"],
  topics: ["Feeling safe with people", "Feeling low or worried", "Losing someone"],
  enjoy: ["Sport"],
  private: "Yes",
  unsafe: "No",
  hopes: "Feeling calmer",
  more: ["Someone close hurts or scares me"],
};

const FIELD = "//main//input";

async function tick(page, labels) {
  for (const label of labels) await page.choose(label);
}

/** Each: its heading, and what a person does there before pressing Continue. */
export const STEPS = [
  {
    name: "place",
    heading: /^Where do you live/,
    async answer(page, { place: [typed, shown] }) {
      await page.write(FIELD, typed);
      await page.press(typeof shown === "string" ? shown : "Sale, Trafford");
    },
  },
  { name: "age", heading: /^How old/, answer: (page, { age }) => page.choose(age) },
  { name: "describe", heading: /describe/, answer: (page, { describe }) => tick(page, describe) },
  { name: "topics", heading: /to be different/, answer: (page, { topics }) => tick(page, topics) },
  { name: "order", heading: /matters most/, answer: async () => {} },
  { name: "enjoy", heading: /enjoy/, answer: (page, { enjoy }) => tick(page, enjoy) },
  {
    name: "private",
    heading: /in private/,
    async answer(page, person) {
      await page.choose(person.private, "private");
      await page.choose(person.unsafe, "unsafe");
    },
  },
  { name: "hopes", heading: /a bit better/, answer: (page, { hopes }) => page.choose(hopes) },
  { name: "more", heading: /A little more/, answer: (page, { more }) => tick(page, more) },
];

/** Waits for the results, until all of them are drawn. */
export async function results(page) {
  await page.heading("What could help");
  await page.words("//*[contains(@class, 'wm-results__goals') and not(@aria-busy)]");
  await page.words(at.card);
}

/** From the open start page to the page of a step (not answering it), or to the results; `look` sees each page. */
export async function walk(page, person, upTo = "results", look = async () => {}) {
  await page.heading("Find what could help near you");
  await look("start");
  await page.choose("My own");
  await page.press("Start now, for me");
  for (const step of STEPS) {
    await page.heading(step.heading);
    await look(step.name);
    if (step.name === upTo) return;
    await step.answer(page, person);
    await page.press("Continue");
  }
  await results(page);
  await look("results");
}
