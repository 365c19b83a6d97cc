/** Server face of training: acts that others may use. */
export { askCertificates } from './certifying/actions/ask-certificates.server.ts';
export { askFile } from './filing/actions/ask-file.server.ts';
export { makeLetters } from './letters/actions/make-letters.server.ts';
