import '#app/platform/request/console-strip.ts';
import type { PersonActor } from '#app/platform/authz/actor.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import type { Contributors } from '#app/platform/module.ts';
import { countNeedy } from './queries/deliveries.server.ts';
import { pauseFor } from './queries/pauses.server.ts';
import { HOME_COPY, PAUSES_COPY } from './screens-copy.id.ts';

/** While a pause holds, everybody it concerns sees it over each page. */
export const pauseStrip: Contributors['consoleStrip'] = async (db, actor, now) => {
  const pause = await pauseFor(db, actor, now);
  return (
    pause && {
      text: PAUSES_COPY.strip(pause.reason),
      act: { text: PAUSES_COPY.stripAct, href: '/kerja/pengiriman/jeda' },
    }
  );
};

export async function needyDeliveries(db: Tx, actor: PersonActor): Promise<number> {
  const { unsettled, stuck } = await countNeedy(db, actor);
  return unsettled + stuck;
}

/** What nobody knows comes before everything else: until a person looks, it stands still. */
export async function stuckLines(db: Tx, actor: PersonActor) {
  const { unsettled, stuck } = await countNeedy(db, actor);
  return [
    unsettled > 0 && {
      key: 'unsettled',
      text: HOME_COPY.unsettled(unsettled),
      sub: HOME_COPY.unsettledSub,
      href: '/kerja/pengiriman?tampil=perlu',
    },
    stuck > 0 && {
      key: 'stuck',
      text: HOME_COPY.stuck(stuck),
      sub: HOME_COPY.stuckSub,
      href: '/kerja/pengiriman?tampil=perlu',
    },
  ].filter((line) => line !== false);
}

export async function deliveryCards(db: Tx, actor: PersonActor) {
  const lines = await stuckLines(db, actor);
  return lines.length > 0
    ? [{ key: 'deliveries', order: 11, title: HOME_COPY.title, icon: 'send' as const, lines }]
    : [];
}
