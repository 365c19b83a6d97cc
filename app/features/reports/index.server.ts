/** Server face of reports: acts that others may use. */
export { askProofs } from './proving/actions/ask-proofs.server.ts';
