/** Everything training refuses, beyond bad input, missing rights and missing rows. Each part adds its own. */
export type TrainingRefusal = ProgrammeRefusal;

export type ProgrammeRefusal =
  | { type: 'batch-closed' }
  | { type: 'batch-not-draft' }
  | { type: 'rule-frozen' }
  | { type: 'session-outside-batch' }
  | { type: 'session-overlaps'; subject: string }
  | { type: 'ends-before-start' };
