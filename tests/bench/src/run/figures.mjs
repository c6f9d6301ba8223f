// From what cells said to figures: percentiles, quality by kind, agreement with the oracle.

import { KINDS, ndcg } from "../data/queries.mjs";

export function percentile(list, share) {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted.length ? sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] : null;
}

const mean = (list) => (list.length ? list.reduce((sum, one) => sum + one, 0) / list.length : null);

/** Times of a cell, in milliseconds; what failed says so. */
export function times(said) {
  if (said.failed) return { failed: said.failed };
  const { ready, memory, asked, of } = said;
  return { ready, memory, asked, of, p50: percentile(said.times, 0.5), p95: percentile(said.times, 0.95) };
}

/** nDCG at ten by kind of query, and over all; none where not every query was asked. */
export function quality(said, queries) {
  if (said.failed || said.asked < queries.length) return null;
  const each = queries.map(({ kind, grades }, at) => ({ kind, value: ndcg(said.answers[at], grades) })).filter(({ value }) => value !== null);
  const kinds = [...new Set([...KINDS, ...each.map(({ kind }) => kind)])].filter((kind) => each.some((one) => one.kind === kind));
  const of = (kind) => mean(each.filter((one) => one.kind === kind).map(({ value }) => value));
  return { ...Object.fromEntries(kinds.map((kind) => [kind, of(kind)])), all: mean(each.map(({ value }) => value)) };
}

/** The share of people who were given the oracle's first twenty, in its order, with points that are the sum of reasons. */
export function agreement(said, right) {
  if (said.failed) return null;
  const same = (found, expected) => found.length === expected.length && found.every(([name, points, sum], at) => name === expected[at][0] && points === expected[at][1] && sum === points);
  return said.answers.filter((found, at) => same(found, right[at])).length / said.answers.length;
}
