import type { SheetRefusal } from '#app/platform/sheets/sheet.ts';
import type { Network } from './addresses/parsed.ts';
import type { ConnectingRefusal } from './connecting/errors.ts';

/** Everything the register refuses, beyond bad input, missing rights and missing rows. */
export type ChannelRefusal =
  | ConnectingRefusal
  | { type: 'not-an-address' }
  | { type: 'short-link' | 'post-without-account'; network: Network | null }
  | { type: 'account-taken'; channelId: string; unitName: string; state: string }
  | { type: 'known-fake'; note: string }
  | { type: 'is-official'; unitName: string }
  | { type: 'fake-known' }
  | { type: 'unit-closed' }
  | { type: 'not-waiting' }
  | { type: 'not-open' }
  | { type: 'holder-not-in-unit' }
  | { type: 'not-collectable' }
  | { type: 'collecting-already' }
  | { type: 'nothing-moved' }
  | { type: 'method-not-for-network' }
  | { type: 'no-official-domain' }
  | { type: 'not-under-domain'; domain: string }
  | { type: 'readable-by-machine' }
  | { type: 'in-the-future' }
  | { type: 'sheet'; refusal: SheetRefusal }
  | { type: 'rows-refused'; rows: number };
