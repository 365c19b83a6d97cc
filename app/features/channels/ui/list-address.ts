import { NETWORKS } from '../addresses/parsed.ts';
import type { Standing } from '../rules/official.ts';
import type { HealthKey } from '../screens-copy.id.ts';
import type { ChannelState } from '../tables.ts';

/** Words of the address bar for what the program calls otherwise. `status` is one choice for people: standing or state. */
export const STATE_WORDS: Record<string, ChannelState> = {
  menunggu: 'proposed',
  ditolak: 'rejected',
  ditutup: 'closed',
};
export const STANDING_WORDS: Record<string, Standing> = {
  resmi: 'official',
  'satu-arah': 'one-way',
  'belum-terbukti': 'claimed',
  kedaluwarsa: 'stale',
};
export const HEALTH_WORDS: Record<string, HealthKey> = {
  lancar: 'ok',
  bermasalah: 'trouble',
  pindah: 'moved',
  'menunggu-kunjungan': 'waiting',
  tautan: 'none',
};

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The filters of the address bar; what is not understood filters nothing. */
export function filtersOf(params: URLSearchParams) {
  const said = (name: string) => params.get(name)?.trim() ?? '';
  const unit = said('unit');
  const network = NETWORKS.find((one) => one === said('jaringan'));
  const state = STATE_WORDS[said('status')];
  const standing = STANDING_WORDS[said('status')];
  const health = HEALTH_WORDS[said('kumpul')];
  const search = said('q').slice(0, 100);
  return {
    ...(UUID.test(unit) ? { unitId: unit } : {}),
    ...(network ? { network } : {}),
    ...(state ? { state } : {}),
    ...(standing ? { standing } : {}),
    ...(health ? { health } : {}),
    ...(search ? { search } : {}),
  };
}
