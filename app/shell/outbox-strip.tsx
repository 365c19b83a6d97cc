import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import type { Sender } from '#app/platform/outbox/entry.ts';
import { network } from '#app/platform/outbox/network.ts';
import type { OutboxCounts } from '#app/platform/outbox/order.ts';
import { OfflineStrip } from '#app/ui/states.tsx';
import { useNetwork } from '#app/ui/use-network.ts';
import { outboxCopy as copy } from './outbox-copy.id.ts';

const NOTHING: OutboxCounts = { waiting: 0, held: 0, ofOthers: 0 };

/** Without a network a link opens its page anew: whole pages are kept on the phone, what a page of the app would ask for is not. */
function openWhole(event: MouseEvent): void {
  if (network() === 'online') return;
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (link?.origin === window.location.origin) event.stopImmediatePropagation();
}

/** Over every page of the console: no network, what waits on this phone, what is held. Everything heavy is loaded later. */
export function OutboxStrip({ sender }: { sender: Sender }) {
  const { personId, tenantId } = sender;
  const reach = useNetwork();
  const [counts, setCounts] = useState(NOTHING);
  useEffect(() => {
    const here = { personId, tenantId };
    window.addEventListener('click', openWhole, true);
    const stops: (() => void)[] = [];
    let gone = false;
    const start = async () => {
      const [{ onOutboxChange, outboxCounts }, { startOffline }] = await Promise.all([
        import('#app/platform/outbox/client.ts'),
        import('#app/platform/outbox/offline.ts'),
      ]);
      if (gone) return;
      const count = () => void outboxCounts(here).then(setCounts, () => undefined);
      stops.push(onOutboxChange(count), startOffline(here));
      count();
    };
    const later = setTimeout(() => void start().catch(() => undefined), 1_000);
    return () => {
      gone = true;
      clearTimeout(later);
      window.removeEventListener('click', openWhole, true);
      for (const stop of stops) stop();
    };
  }, [personId, tenantId]);
  const waits = counts.waiting + counts.held + counts.ofOthers > 0;
  if (reach === 'online' && !waits) return null;
  return (
    <OfflineStrip act={waits && <Link to="/kerja/kotak-keluar">{copy.open}</Link>}>
      {copy.strip(reach, counts)}
    </OfflineStrip>
  );
}
