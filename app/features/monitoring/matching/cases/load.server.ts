import { readFileSync } from 'node:fs';
import type { LabelledSet } from '../evaluation/measure.ts';
import type { MatchActivity, MatchKind, MatchPost } from '../types.ts';

type LabelRow = { readonly post: string; readonly activity: string; readonly kind?: MatchKind };
export type CaseSet = LabelledSet & { readonly labels: readonly LabelRow[] };

function rows<Row>(set: string, file: string): readonly Row[] {
  const text = readFileSync(new URL(`./${set}/${file}.jsonl`, import.meta.url), 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line): Row => JSON.parse(line));
}

/** Reads one of the committed labelled sets. */
export function loadCases(name: 'coverage-dev' | 'wanasari'): CaseSet {
  return {
    name,
    agenda: rows<MatchActivity>(name, 'agenda'),
    posts: rows<MatchPost>(name, 'posts'),
    labels: rows<LabelRow>(name, 'labels'),
  };
}
