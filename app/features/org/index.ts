/** Pure face of the organisation: kinds, levels and their words, and what imports of tables share. */
export type { HandoverCall, UnitSignal, UnitSignals } from './contributors.ts';
export { plainWord } from './importing/columns.ts';
export type { ImportFault } from './importing/import-fault.ts';
export { HUMAS_LEVELS, type HumasLevel, UNIT_KINDS, type UnitKind } from './tables.ts';
export { KIND_WORDS, LEVEL_WORDS, ROLE_WORDS } from './words.id.ts';
