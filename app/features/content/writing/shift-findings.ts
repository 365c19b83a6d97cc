import type { Finding } from './finding.ts';

/**
 * Carries findings of one text over to the text it became by one edit, until the check has answered again: those before the edit
 * stay, those behind it move along, those it touched are gone.
 */
export function shiftFindings(findings: readonly Finding[], before: string, after: string): Finding[] {
  if (before === after) return [...findings];
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const changedEnd = before.length - tail;
  const shift = after.length - before.length;
  return findings.flatMap((finding) => {
    if (finding.end <= head) return [finding];
    if (finding.start >= changedEnd)
      return [{ ...finding, start: finding.start + shift, end: finding.end + shift }];
    return [];
  });
}

export type Piece = { readonly text: string; readonly finding: Finding | null };

/** The text cut at its findings, for the layer that paints them; of findings that overlap the shortest is painted. */
export function piecesOf(text: string, findings: readonly Finding[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const finding of apart(text, findings)) {
    if (finding.start > at) pieces.push({ text: text.slice(at, finding.start), finding: null });
    pieces.push({ text: text.slice(finding.start, finding.end), finding });
    at = finding.end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), finding: null });
  return pieces;
}

/** More than anybody mends at once are not painted. */
const MOST_PAINTED = 300;

/** Findings that do not overlap, in order: what a word says goes before what its sentence says. */
function apart(text: string, findings: readonly Finding[]): Finding[] {
  const kept: Finding[] = [];
  const shortest = findings
    .filter(({ start, end }) => end > start && end <= text.length)
    .toSorted((a, b) => a.end - a.start - (b.end - b.start) || a.start - b.start);
  for (const finding of shortest.slice(0, MOST_PAINTED))
    if (!kept.some(({ start, end }) => start < finding.end && finding.start < end)) kept.push(finding);
  return kept.toSorted((a, b) => a.start - b.start);
}
