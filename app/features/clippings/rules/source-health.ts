import type { FailureClass } from '#app/features/channels/index.ts';
import type { SourceState } from '../tables.ts';

export type SourceHealth = 'ok' | 'waiting' | 'visiting' | 'trouble' | 'silent' | 'paused';

/** Days without a new article after which a source that answers is called silent: its feed may have stopped. */
export const SILENT_DAYS = 7;
const DAY = 86_400_000;

/** How reading of a source goes, in one word. */
export function sourceHealth(
  source: {
    readonly state: SourceState;
    readonly failure: FailureClass | null;
    readonly movedTo: string | null;
    readonly collectingSince: string | null;
    readonly lastSuccessAt: string | null;
    readonly lastItemAt: string | null;
    readonly createdAt: string;
  },
  now: string,
): { readonly key: SourceHealth; readonly silentDays: number } {
  const since = Date.parse(source.lastItemAt ?? source.createdAt);
  const silentDays = Math.floor((Date.parse(now) - since) / DAY);
  const key = (): SourceHealth => {
    if (source.state === 'paused') return 'paused';
    if (source.failure !== null || source.movedTo !== null) return 'trouble';
    if (source.lastSuccessAt === null) return source.collectingSince === null ? 'waiting' : 'visiting';
    return silentDays >= SILENT_DAYS ? 'silent' : 'ok';
  };
  return { key: key(), silentDays };
}
