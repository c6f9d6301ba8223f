// The way from the start page to a plan, as a person walks it: one step a function, so that a test can stop anywhere.

/** Presses a button by its words. */
export const press = (page, name) => page.locator("#main").getByRole("button", { name, exact: true }).first().click();
/** Waits for the page with this heading. */
export const heading = (page, name) => page.getByRole("heading", { level: 1, name }).waitFor();

/** Somebody whose answers lead through every page. */
export const MARGARET = {
  start: "Start now, for me",
  place: ["Sale", /^Sale, Trafford/],
  age: "60–69",
  describe: ["Carer"],
  topics: ["Money and bills", "Meeting people", "Moving more, eating well"],
  enjoy: ["Music or singing", "Walking"],
  private: "Yes",
  unsafe: "No",
  hopes: "Seeing people",
  more: ["Heating and energy bills", "One person to talk to"],
};

async function tick(page, labels) {
  for (const label of labels) await page.getByLabel(label, { exact: true }).first().check();
}

/** The heading of each step's page. */
const HEADINGS = {
  start: "Find what could help near you",
  place: /Where do (you|they) live/,
  age: /How old/,
  describe: /describe/,
  topics: /to be different/,
  order: /matters most/,
  enjoy: /enjoy/,
  private: /private/,
  hopes: /a bit better/,
  more: /A little more/,
};

/** The steps by name, in order: each answers its page and goes on. */
export const STEPS = {
  async start(page, person) {
    await page.getByLabel(person.device ?? "My own", { exact: true }).check();
    await press(page, person.start);
  },
  async place(page, { place }) {
    if (place) {
      await page.locator("#main input").first().fill(place[0]);
      await page.getByText(place[1]).first().click();
      await press(page, "Continue");
    } else {
      await press(page, "Rather not say");
    }
  },
  async age(page, { age }) {
    await page.getByLabel(age, { exact: true }).check();
    await press(page, "Continue");
  },
  async describe(page, { describe }) {
    await tick(page, describe ?? []);
    await press(page, "Continue");
  },
  async topics(page, { topics }) {
    await tick(page, topics);
    await press(page, "Continue");
  },
  async order(page) {
    await press(page, "Continue");
  },
  async enjoy(page, { enjoy }) {
    await tick(page, enjoy ?? []);
    await press(page, "Continue");
  },
  async private(page, person) {
    await page.getByRole("group", { name: /private/ }).getByLabel(person.private ?? "No", { exact: true }).check();
    if (person.unsafe) {
      await page.getByRole("group", { name: /unsafe/ }).getByLabel(person.unsafe, { exact: true }).check();
    }
    await press(page, "Continue");
  },
  async hopes(page, { hopes }) {
    if (hopes) await page.getByLabel(hopes, { exact: true }).check();
    await press(page, "Continue");
  },
  async more(page, { more }) {
    await tick(page, more ?? []);
    await press(page, "Continue");
  },
};

/**
 * Walks from the start page up to the page of a step (not answering it), or to the results. `look` sees each page once
 * it is there. `shows` is the heading that stands where the last step would: the three doors, or the end for now.
 */
export async function walk(page, person, upTo, look = async () => {}, shows = HEADINGS[upTo]) {
  await page.ready();
  for (const [name, step] of Object.entries(STEPS)) {
    if (name === "order" && person.topics.length < 2) continue;
    // A press answers at once, and the next page is drawn a moment later: without waiting the last one would be seen.
    await heading(page, name === upTo ? shows : HEADINGS[name]);
    await look(name);
    if (name === upTo) return;
    await step(page, person);
  }
  await heading(page, "What could help");
  await page.locator(".wm-results__goals:not([aria-busy]) .wm-card").first().waitFor();
  await look("results");
}
