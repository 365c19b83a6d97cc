import { readFileSync } from 'node:fs';
import type { LabelledSet } from '../evaluation/measure.ts';
import type { MatchActivity, MatchKind, MatchPost } from '../types.ts';

type LabelRow = { readonly post: string; readonly activity: string; readonly kind?: MatchKind };
/** What kind of post it is, and whether two people might label it differently; no input of the matcher. */
export type CaseNote = { readonly post: string; readonly situation: string; readonly debatable: boolean };
export type CaseSet = LabelledSet & {
  readonly labels: readonly LabelRow[];
  readonly notes: readonly CaseNote[];
};

/** The committed labelled sets; see the README beside them. */
export const caseNames = ['coverage-dev', 'wanasari', 'margawira', 'lamorante'] as const;
export type CaseName = (typeof caseNames)[number];

/** Minutes by which the government's time is ahead of UTC. */
const offsets: Readonly<Partial<Record<CaseName, number>>> = { lamorante: 480 };
const withNotes: ReadonlySet<CaseName> = new Set<CaseName>(['margawira', 'lamorante']);

function rows<Row>(set: string, file: string): readonly Row[] {
  const text = readFileSync(new URL(`./${set}/${file}.jsonl`, import.meta.url), 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line): Row => JSON.parse(line));
}

/** Reads one of the committed labelled sets. */
export function loadCases(name: CaseName): CaseSet {
  return {
    name,
    utcOffsetMinutes: offsets[name] ?? 420,
    agenda: rows<MatchActivity>(name, 'agenda'),
    posts: rows<MatchPost>(name, 'posts'),
    labels: rows<LabelRow>(name, 'labels'),
    notes: withNotes.has(name) ? rows<CaseNote>(name, 'notes') : [],
  };
}

/** All of them, as the shipped weights are trained on. */
export const loadAllCases = (): readonly CaseSet[] => caseNames.map(loadCases);
