import type { ScanReason } from '../tables.ts';
import type { Direction } from './rules/codes.ts';

/**
 * What became of a scan. A refused one is no refusal of the act: it is kept with its reason, so the act commits. Nothing here names
 * anybody: the answer is kept with the phone's key.
 */
export type ScanOutcome =
  | {
      readonly outcome: 'taken' | 'again';
      readonly scanId: string | null;
      readonly kind: Direction;
      readonly at: string;
      readonly late: boolean;
      readonly offline: boolean;
      readonly subject: string;
      readonly zone: string;
      readonly registrationId: string;
    }
  | {
      readonly outcome: 'refused';
      readonly reason: ScanReason;
      /** Null where the code belongs to no session that is known. */
      readonly subject: string | null;
      /** The session's beginning, for "not begun". */
      readonly startsAt: string | null;
      readonly zone: string | null;
    };
