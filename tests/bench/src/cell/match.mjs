// A cell of structured matching, for the engine that is bundled with it. The answers keep names and points; the reasons are
// made in the time that is measured, and counted, but not written out.

import { build } from "ENGINE";
import { cell } from "./measure.mjs";

globalThis.runCell = ({ asks, limit, loops, heap, today, ...given }) => {
  const open = async () => build(given.json ? JSON.parse(given.json) : null, today, given.files);
  const brief = (found) => found.map(({ name, points, judgements }) => [name, points, judgements.reduce((sum, one) => sum + one.points, 0)]);
  return cell({ open, asks, limit, loops, heap }).then((said) => ({ ...said, answers: said.answers.map(brief) }));
};
