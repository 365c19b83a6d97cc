/** Pure face of clippings. */
export { TONES, type Tone } from './tables.ts';
