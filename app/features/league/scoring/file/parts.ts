import type { ClassNote, RuleSet, UnitStanding } from '../../types.ts';
import type { SeasonFacts, UnitCase } from '../facts.ts';

/** The first line of a season's file. */
export type SeasonHead = {
  readonly format: 'simpul-season';
  /** 1: posts without who states their time and when they were seen. Such files are read and computed for ever, and written no more. */
  readonly version: 1 | 2;
  readonly government: { readonly code: string | null; readonly name: string };
  readonly season: SeasonFacts['season'];
  readonly rules: { readonly version: number; readonly name: string; readonly body: RuleSet };
};

/** The last line: SHA-256 over every byte before it; signature and key only in a sealed file. */
export type SeasonSeal = {
  readonly digest: string;
  readonly signature: string | null;
  /** `did:key:z6Mk...`, the same key that signs the government's certificates. */
  readonly publicKey: string | null;
};

/** What a file gives, in its order. `line` is the line on which the part begins. */
export type SeasonPart =
  | { readonly part: 'head'; readonly line: number; readonly head: SeasonHead }
  | { readonly part: 'unit'; readonly line: number; readonly case: UnitCase }
  | { readonly part: 'standing'; readonly line: number; readonly standing: UnitStanding }
  | { readonly part: 'class'; readonly line: number; readonly note: ClassNote }
  | {
      readonly part: 'seal';
      readonly line: number;
      readonly seal: SeasonSeal;
      /** Digest of the bytes as they were read. */
      readonly computed: string;
    };

export type FileFault =
  | 'empty'
  | 'not-json'
  | 'line-too-long'
  | 'wrong-shape'
  | 'wrong-order'
  | 'other-format'
  | 'cut-off'
  | 'after-the-end'
  | 'not-text'
  | 'too-large'
  | 'unit-twice';

/** A file that is no season's file, or not a whole one: what is wrong and on which line. */
export class SeasonFileError extends Error {
  readonly fault: FileFault;
  readonly line: number;
  constructor(fault: FileFault, line: number) {
    super(`season file: ${fault} at line ${line}`);
    this.fault = fault;
    this.line = line;
  }
}
