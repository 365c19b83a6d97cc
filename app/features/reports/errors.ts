/** Everything reports refuse, beyond bad input, missing rights and missing rows. Each part adds its own. */
export type ReportsRefusal = ProofRefusal | TellingRefusal;

export type ProofRefusal =
  | { type: 'month-to-come'; month: string }
  | { type: 'month-not-over'; month: string }
  | { type: 'not-an-officer' }
  | { type: 'nobody-to-report' }
  | { type: 'bundle-running' };

export type TellingRefusal = { type: 'period-to-come'; from: string } | { type: 'report-running' };
