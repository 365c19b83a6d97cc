import { NETWORKS } from '../../addresses/parsed.ts';
import { CONNECTION_VIEWS, type ConnectionView } from '../rules/connection-state.ts';

/** Words of the address bar. */
export const VIEW_WORDS: Record<ConnectionView, string> = {
  live: 'terhubung',
  expiring: 'segera-habis',
  reconnect: 'sambung-ulang',
  none: 'belum',
  assisted: 'dibantu',
};
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What is not understood filters nothing. */
export function connectionFilters(params: URLSearchParams) {
  const said = (name: string) => params.get(name)?.trim() ?? '';
  const network = NETWORKS.find((one) => one === said('jaringan'));
  const view = CONNECTION_VIEWS.find((one) => VIEW_WORDS[one] === said('keadaan'));
  const search = said('q').slice(0, 100);
  return {
    ...(UUID.test(said('unit')) ? { unitId: said('unit') } : {}),
    ...(network ? { network } : {}),
    ...(view ? { view } : {}),
    ...(search ? { search } : {}),
  };
}
