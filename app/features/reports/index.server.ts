/** Server face of reports: acts that others may use. */
export { askProofs } from './proving/actions/ask-proofs.server.ts';
export { askPeriod } from './telling/actions/ask-period.server.ts';
export { makeDaily } from './telling/actions/make-daily.server.ts';
