/** Everything the league refuses, beyond bad input, missing rights and missing rows. Each part adds its own. */
export type LeagueRefusal = SeasonRefusal | JudgingRefusal | PrizeRefusal;

export type SeasonRefusal =
  | { type: 'rules-frozen' }
  | { type: 'season-began'; from: string }
  | { type: 'season-overlaps'; name: string }
  | { type: 'season-runs'; until: string }
  | { type: 'wrong-state'; state: string }
  | { type: 'appeals-over'; until: string }
  | { type: 'appeals-run'; until: string }
  | { type: 'appeals-open'; count: number };

export type JudgingRefusal =
  | { type: 'juror-of-class' }
  | { type: 'conflict-not-declared' }
  | { type: 'too-few-jurors'; classKey: string };

export type PrizeRefusal = { type: 'not-sealed' };
