import type { Contributors } from '#app/platform/module.ts';
import { deliveryCards } from './delivery/shown.server.ts';
import { may } from './policy.ts';
import { LIST_COPY } from './screens-copy.id.ts';
import './tables.ts';

/** Accounts that wait for this person's word; for the desk also that there is none at all yet. */
export const channelsHomeCards: Contributors['homeCards'] = {
  key: 'channels',
  async load(db, { actor }) {
    const deliveries = actor.kind === 'person' ? await deliveryCards(db, actor) : [];
    const rows = await db
      .selectFrom('channels_channel')
      .select(['unit_id', 'state', (eb) => eb.fn.countAll<number>().as('n')])
      .where('state', 'in', ['proposed', 'approved'])
      .groupBy(['unit_id', 'state'])
      .execute();
    const waiting = rows
      .filter(({ state, unit_id }) => state === 'proposed' && may(actor, 'decide', { unitId: unit_id }))
      .reduce((sum, { n }) => sum + n, 0);
    const card = (order: number, text: string, sub: string, href: string) => ({
      key: 'accounts',
      order,
      title: LIST_COPY.title,
      icon: 'at' as const,
      lines: [{ key: 'accounts', text, sub, href }],
    });
    if (waiting > 0)
      return [
        ...deliveries,
        card(21, LIST_COPY.home.waiting(waiting), LIST_COPY.home.waitingSub, '/kerja/akun?status=menunggu'),
      ];
    if (rows.length === 0 && may(actor, 'import'))
      return [...deliveries, card(6, LIST_COPY.empty, LIST_COPY.home.emptySub, '/kerja/akun/impor')];
    return deliveries;
  },
};
