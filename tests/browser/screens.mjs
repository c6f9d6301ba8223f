// What `cargo xtask screenshots` takes pictures of. Each: a name, an address of the site, and, where it takes more than
// that, `prepare(page)` to bring the page into a state. `docs: WIDTH` puts the first screen at that width into
// docs/images/ too. `step` and `onward(page)` say how a walk that stands at this step, or at the results, gets there.

import { MARGARET, STEPS, heading, press, walk } from "./journey.mjs";

/** A page of the journey, before anything is answered on it. */
const step = (name) => ({ name, path: "", step: name, prepare: (page) => walk(page, MARGARET, name) });
/** A page that needs nothing but its address, and what it fetches. */
const page = (name, path) => ({
  name,
  path,
  prepare: async (page) => {
    await page.ready();
    await page.waitForLoadState("networkidle");
  },
});

/** The journey to the results, and on from there. */
const from = (name, onward) => ({
  name,
  path: "",
  onward,
  prepare: async (page) => {
    await walk(page, MARGARET);
    await onward(page);
  },
});
const firstCard = (page) => page.locator(".wm-card").first();
async function plan(page) {
  // A pressed button takes something out again, so that the next one to add is always the first.
  for (let added = 0; added < 2; added += 1) {
    await page.locator(".wm-card").getByRole("button", { name: /^Add to plan/ }).first().click();
    await page.locator(".wm-card").getByRole("button", { name: /^Remove from plan/ }).nth(added).waitFor();
  }
  await page.evaluate(() => location.assign("#/plan"));
  await heading(page, /plan/i);
}
async function sideBySide(page) {
  await page.evaluate(() => location.assign("#/compare"));
  await page.locator("#main table").waitFor();
}
/** Quick find after a search, with two services ticked. */
async function ticked(page) {
  await page.ready();
  await press(page, "I am a link worker");
  await page.locator("#words").fill("skint");
  const boxes = page.locator(".wm-quick__results input[type=checkbox]");
  for (const at of [0, 1]) await boxes.nth(at).check();
}
const UNSAFE = { ...MARGARET, topics: ["Meeting people"], unsafe: "Not sure" };
const SEVENTEEN = { ...MARGARET, age: "Under 18" };

export const SCREENS = [
  { ...page("start", ""), docs: 390 },
  { name: "start-before-script", path: "", options: { javaScript: false } },
  { name: "urgent-help", path: "urgent-help.html" },
  ...Object.keys(STEPS)
    .filter((name) => name !== "start")
    .map((name) => (name === "topics" ? { ...step(name), docs: 820 } : step(name))),
  { name: "results", path: "", prepare: (page) => walk(page, MARGARET), docs: 1280 },
  from("results-fit", async (page) => {
    const button = page.locator(".wm-fold__button").first();
    if (await button.isVisible()) await button.click();
    // So far down that the bar at the lower edge lies under the questions.
    await page.locator(".wm-fit").evaluate((panel) => scrollTo(0, panel.offsetTop));
  }),
  from("results-all", (page) => page.getByRole("button", { name: /^Show all/ }).first().click()),
  from("results-why-not", (page) => page.getByRole("button", { name: /^Why not others/ }).first().click()),
  from("answers", (page) => page.getByRole("link", { name: "Check your answers" }).first().click()),
  from("service", (page) => firstCard(page).getByRole("heading").getByRole("link").click()),
  from("why", async (page) => {
    await firstCard(page).getByRole("link", { name: /Why this/ }).click();
    await page.locator("#main table").waitFor();
  }),
  from("compare", sideBySide),
  from("compare-paper", async (page) => {
    await sideBySide(page);
    await page.emulateMedia({ media: "print" });
  }),
  from("plan", plan),
  from("plan-open", async (page) => {
    await plan(page);
    await page.locator(".wm-build__part").evaluateAll((parts) => parts.forEach((part) => (part.open = true)));
  }),
  from("plan-paper", async (page) => {
    await plan(page);
    await page.emulateMedia({ media: "print" });
  }),
  from("results-paper", (page) => page.emulateMedia({ media: "print" })),
  page("plan-empty", "#/plan"),
  { name: "doors", path: "", prepare: (page) => walk(page, UNSAFE, "hopes", undefined, "Who can help now") },
  { name: "stop", path: "", prepare: (page) => walk(page, SEVENTEEN, "describe", undefined, /there for you/) },
  {
    name: "place-error",
    path: "",
    prepare: async (page) => {
      await walk(page, MARGARET, "place");
      await page.locator("#main input").fill("zzzz");
      await press(page, "Continue");
      await page.locator(".nhsuk-error-summary:focus").waitFor();
    },
  },
  {
    name: "place-list",
    path: "",
    prepare: async (page) => {
      await walk(page, MARGARET, "place");
      await page.locator("#main input").fill("Ash");
      await page.locator(".wm-place__choice").first().waitFor();
    },
  },
  page("quick-find", "#/quick-find"),
  { name: "quick-find-ticked", path: "", prepare: ticked },
  {
    name: "quick-find-paper",
    path: "",
    prepare: async (page) => {
      await ticked(page);
      await page.emulateMedia({ media: "print" });
    },
  },
  page("a-to-z", "#/a-to-z"),
  page("about", "#/about"),
  page("privacy", "#/privacy"),
  page("accessibility", "#/accessibility"),
  page("check", "#/check"),
];

const GROUPS = `name,what,needs,when,how
Tuesday stitchers,Sewing and talking,loneliness,Tue 10:00-12:00,group
Tuesday strollers,A walk and a brew,loneliness,Tue 10:30-12:00,group
`;

/** States that are judged, and have no picture. */
export const BESIDE = [
  {
    name: "quick-find-none",
    path: "#/quick-find",
    prepare: async (page) => {
      await page.ready();
      await page.getByRole("button", { name: "Free", exact: true }).click();
      await page.locator("#words").fill("zzzzzz");
      await page.getByText("Nothing on our list answers all of this.").first().waitFor();
    },
  },
  from("why-change", async (page) => {
    await page.locator(".wm-fold__button").first().click();
    await page.locator(".wm-fit__question", { hasText: "Travel" }).locator("summary").click();
    await page.getByLabel("About a mile", { exact: true }).check();
    await page.getByRole("button", { name: /^Why not others/ }).first().click();
    await page.locator("li", { hasText: "That is too far" }).getByRole("link").first().click();
    await page.getByRole("button", { name: /^If you could travel/ }).waitFor();
  }),
  {
    name: "plan-clash",
    path: "",
    prepare: async (page) => {
      await page.route("**/local.csv", (route) => route.fulfill({ contentType: "text/csv", body: GROUPS }));
      await page.reload();
      await page.ready();
      await press(page, "I am a link worker");
      await page.locator("#words").fill("Tuesday");
      for (const name of ["Tuesday stitchers", "Tuesday strollers"]) await page.getByLabel(`Tick ${name}`).check();
      await page.evaluate(() => location.assign("#/plan"));
      await heading(page, /plan/i);
      await page.getByText("These two meet at the same time").waitFor();
      await page.locator("summary", { hasText: "A check before I choose" }).click();
      await page.getByLabel("Not yet", { exact: true }).first().check();
    },
  },
];
