import type { CommonRefusal } from '#app/platform/errors/result.ts';

/** Everything the league refuses, beyond bad input, missing rights and missing rows. Each part adds its own. */
export type LeagueRefusal = SeasonRefusal | JudgingRefusal | PrizeRefusal;

/** What an act of the league answers when it does not happen. */
export type Refusal = LeagueRefusal | CommonRefusal;

export type SeasonRefusal =
  | { type: 'rules-frozen' }
  | { type: 'rules-outdated' }
  | { type: 'season-began'; from: string }
  | { type: 'season-overlaps'; name: string }
  | { type: 'season-runs'; until: string }
  | { type: 'wrong-state'; state: string }
  | { type: 'appeals-over'; until: string }
  | { type: 'appeals-run'; until: string }
  | { type: 'appeals-open'; count: number }
  | { type: 'appeals-not-open' }
  | { type: 'season-past'; until: string }
  | { type: 'holiday-year-missing'; year: number }
  | { type: 'run-running' }
  | { type: 'already-waiting' }
  | { type: 'already-decided' }
  | { type: 'not-of-unit' }
  | { type: 'changed-meanwhile' };

export type JudgingRefusal =
  | { type: 'no-jury' }
  | { type: 'jury-closed' }
  | { type: 'jury-open'; left: number }
  | { type: 'not-drawn' }
  | { type: 'drawn-before' }
  | { type: 'nothing-to-draw' }
  | { type: 'no-account-person' }
  | { type: 'already-juror' }
  | { type: 'declared-before' }
  | { type: 'juror-of-class'; classKey: string }
  | { type: 'conflict-not-declared' }
  | { type: 'too-few-jurors'; classKey: string };

export type PrizeRefusal =
  | { type: 'not-sealed' }
  | { type: 'no-prizes-due' }
  | { type: 'prizes-running' }
  | { type: 'prize-revoked' };
