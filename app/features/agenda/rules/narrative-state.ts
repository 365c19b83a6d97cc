import { ok, type Result, refuse } from '#app/platform/errors/result.ts';
import { LEAST_POINTS, MOST_POINTS } from '../narrative-schema.ts';
import type { VersionState } from '../tables.ts';

export type NarrativeRefusal =
  | { type: 'version-decided' }
  | { type: 'own-text' }
  | { type: 'changed-meanwhile' }
  | { type: 'points-needed'; least: number; most: number };

/** What saving does: change the open draft, or begin the next version beside the one in force. */
export function savingOf(
  latest: { state: VersionState; version: number } | null,
): Result<{ kind: 'change' } | { kind: 'next'; version: number }, NarrativeRefusal> {
  if (latest === null) return ok({ kind: 'next', version: 1 });
  switch (latest.state) {
    case 'draft':
    case 'returned':
      return ok({ kind: 'change' });
    case 'submitted':
      return refuse({ type: 'version-decided' });
    case 'approved':
    case 'superseded':
    case 'withdrawn':
      return ok({ kind: 'next', version: latest.version + 1 });
  }
}

/** A version may be handed in while it is a draft or came back, and only with three to five points. */
export function submitting(state: VersionState, points: number): Result<undefined, NarrativeRefusal> {
  if (state !== 'draft' && state !== 'returned') return refuse({ type: 'version-decided' });
  return points < LEAST_POINTS || points > MOST_POINTS
    ? refuse({ type: 'points-needed', least: LEAST_POINTS, most: MOST_POINTS })
    : ok();
}

/** Only what was handed in is decided on, and never by the one who wrote it. */
export function deciding(
  version: { state: VersionState; writtenBy: string | null },
  by: string | null,
): Result<undefined, NarrativeRefusal> {
  if (version.state !== 'submitted') return refuse({ type: 'version-decided' });
  return version.writtenBy !== null && version.writtenBy === by ? refuse({ type: 'own-text' }) : ok();
}
