// Functions that run inside the page, in any engine: each must be whole by itself, since it is sent there as text.

/** The first element in sight that an XPath leads to; null where there is none. */
export function find(path) {
  const found = document.evaluate(path, document, null, XPathResult.ORDERED_NODE_SNAPSHOT_TYPE, null);
  for (let at = 0; at < found.snapshotLength; at += 1) {
    const node = found.snapshotItem(at);
    if (node.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return node;
  }
  return null;
}

/** The words of the first element in sight that an XPath leads to; null where there is none. */
export function wordsAt(path) {
  const found = document.evaluate(path, document, null, XPathResult.ORDERED_NODE_SNAPSHOT_TYPE, null);
  for (let at = 0; at < found.snapshotLength; at += 1) {
    const node = found.snapshotItem(at);
    if (node.checkVisibility({ opacityProperty: true, visibilityProperty: true })) {
      return node.innerText.replace(/\s+/g, " ").trim();
    }
  }
  return null;
}

/** Where the first element in sight stands in the window, as text to compare; null where there is none. */
export function placeOf(path) {
  const found = document.evaluate(path, document, null, XPathResult.ORDERED_NODE_SNAPSHOT_TYPE, null);
  for (let at = 0; at < found.snapshotLength; at += 1) {
    const node = found.snapshotItem(at);
    if (node.checkVisibility({ opacityProperty: true, visibilityProperty: true })) {
      return JSON.stringify([node.getBoundingClientRect(), document.documentElement.scrollHeight]);
    }
  }
  return null;
}

/** What a screen reader would say of what has focus, near enough to know it by. */
export function focused() {
  const node = document.activeElement;
  const label = node.labels?.[0]?.innerText ?? node.getAttribute("aria-label") ?? node.innerText ?? node.value ?? "";
  return label.replace(/\s+/g, " ").trim();
}

/** Whether what has focus can be seen: its middle lies in the window and under nothing. */
export function focusInView() {
  const node = document.activeElement;
  // A radio or checkbox of the NHS styles lies, unseen, over the mark drawn for it.
  const box = node.getBoundingClientRect();
  const there = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  return there !== null && (node.contains(there) || there.contains(node) || [...(node.labels ?? [])].some((label) => label.contains(there)));
}

/** Everything that the page could have left behind, by name. */
export async function kept() {
  const databases = (await indexedDB.databases?.()) ?? [];
  const shelves = globalThis.caches ? (await caches.keys()).filter((name) => !name.startsWith("waymark / ")) : [];
  return {
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    cookie: document.cookie,
    databases: databases.map((database) => database.name),
    caches: shelves,
  };
}
