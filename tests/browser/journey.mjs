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

/** The steps by name, in order. Each begins on its page and ends on the next. */
export const STEPS = {
  async start(page, person) {
    await page.getByLabel(person.device ?? "My own", { exact: true }).check();
    await press(page, person.start);
    await heading(page, /Where do (you|they) live/);
  },
  async place(page, { place }) {
    if (place) {
      await page.locator("#main input").first().fill(place[0]);
      await page.getByText(place[1]).first().click();
      await press(page, "Continue");
    } else {
      await press(page, "Rather not say");
    }
    await heading(page, /How old/);
  },
  async age(page, { age }) {
    await page.getByLabel(age, { exact: true }).check();
    await press(page, "Continue");
  },
  async describe(page, { describe }) {
    await heading(page, /describe/);
    await tick(page, describe ?? []);
    await press(page, "Continue");
  },
  async topics(page, { topics }) {
    await heading(page, /to be different/);
    await tick(page, topics);
    await press(page, "Continue");
  },
  async order(page, { topics }) {
    if (topics.length < 2) return;
    await heading(page, /matters most/);
    await press(page, "Continue");
  },
  async enjoy(page, { enjoy }) {
    await heading(page, /enjoy/);
    await tick(page, enjoy ?? []);
    await press(page, "Continue");
  },
  async private(page, person) {
    await heading(page, /private/);
    await page.getByRole("group", { name: /private/ }).getByLabel(person.private ?? "No", { exact: true }).check();
    if (person.unsafe) {
      await page.getByRole("group", { name: /unsafe/ }).getByLabel(person.unsafe, { exact: true }).check();
    }
    await press(page, "Continue");
  },
  async hopes(page, { hopes }) {
    await heading(page, /a bit better/);
    if (hopes) await page.getByLabel(hopes, { exact: true }).check();
    await press(page, "Continue");
  },
  async more(page, { more }) {
    await heading(page, /A little more/);
    await tick(page, more ?? []);
    await press(page, "Continue");
    await heading(page, "What could help");
  },
};

/** Walks from the start page up to the page of a step (not answering it), or to the results. `look` sees each page. */
export async function walk(page, person, upTo, look = async () => {}) {
  await page.ready();
  for (const [name, step] of Object.entries(STEPS)) {
    await look(name);
    if (name === upTo) return;
    await step(page, person);
  }
  await page.locator(".wm-card").first().waitFor();
  await look("results");
}
