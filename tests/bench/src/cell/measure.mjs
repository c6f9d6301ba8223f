// One cell: one engine, one catalogue, alone in its process or page. Gets ready, is asked everything, and says how long
// each took, what it found, and what memory it holds. Runs alike in Node and in a browser.

/** A loop of asks lasts at least this long, in milliseconds, so that the clock's steps do not count.
 * Of `loops` such loops the middle one counts. */
const LOOP = 1;

/** After this share of its time a cell begins no further loop: what is slow needs no fine clock. */
const ENOUGH = 0.3;

const now = () => performance.now();

async function collected() {
  for (let i = 0; i < 3; i += 1) {
    globalThis.gc?.();
    await new Promise((done) => setTimeout(done, 0));
  }
}

/** Milliseconds of one ask: the mean of a loop of at least `LOOP`. */
async function timed(ask, what) {
  const began = now();
  let times = 0;
  let ended = began;
  do {
    const answer = ask(what);
    if (answer?.then) await answer;
    times += 1;
    ended = now();
  } while (ended - began < LOOP);
  return (ended - began) / times;
}

const middle = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

/**
 * `open()` gives the engine's `ask(what)`; `asks` are put to it one by one. `heap()` tells bytes in use, `limit` the
 * milliseconds the whole may take: what cannot be asked in that time is left out, and `asked` says how many were.
 */
export async function cell({ open, asks, heap = () => 0, limit, loops = 5 }) {
  const started = now();
  await collected();
  const before = heap();
  const begun = now();
  const ask = await open();
  const ready = now() - begun;
  await collected();
  const memory = heap() - before;
  // Each is asked once for its answer, which also warms up the code.
  const answers = [];
  const cold = [];
  for (const what of asks) {
    const at = now();
    answers.push(await ask(what));
    cold.push(now() - at);
    if (now() - started > limit * 0.7) break;
  }
  const warm = cold.map(() => []);
  for (let loop = 0; loop < loops && (loop === 0 || now() - started < limit * ENOUGH); loop += 1) {
    for (let at = 0; at < warm.length && now() - started < limit * 0.8; at += 1) warm[at].push(await timed(ask, asks[at]));
  }
  const times = warm.map((list, at) => (list.length ? middle(list) : cold[at]));
  return { ready, memory, asked: answers.length, of: asks.length, times, answers };
}
