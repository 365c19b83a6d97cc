import './attend.css';
import { platformOf, readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { formatRange } from '#app/ui/format-date.ts';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Card, PageBody, PageHead } from '#app/ui/page-head.tsx';
import { EmptyState } from '#app/ui/states.tsx';
import { ownCards } from '../attending/queries/own-attendance.server.ts';
import { scanPageCopy as copy } from '../attending/scan-page-copy.id.ts';
import { sealsOf } from '../attending/seals.server.ts';
import type { Route } from './+types/attend-card.page.ts';
import { QrPicture } from './qr-picture.tsx';

export const handle: PageHandle = { scripts: true };

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const platform = platformOf(context);
  const now = platform.clock.now().toString();
  const seals = sealsOf(platform, actor.tenantId);
  return {
    person: actor.name,
    cards: await readAs(context, actor, (db) => ownCards(db, actor, now, seals)),
  };
}

/** A participant's own cards, kept on the phone for a hall without a network. */
export default function AttendCardPage({ loaderData: { person, cards } }: Route.ComponentProps) {
  return (
    <>
      <PageHead title={copy.card} back={{ href: '/kerja/hadir', label: copy.back }} />
      <PageBody>
        {cards.length === 0 && (
          <div className="card">
            <EmptyState
              icon="id"
              title={copy.noCard}
              acts={<LinkButton href="/kerja/pelatihan">{copy.trainings}</LinkButton>}
            >
              {copy.noCardText}
            </EmptyState>
          </div>
        )}
        {cards.map(({ place, letters, size, path }) => (
          <Card key={place.registrationId} title={`${place.title}, ${place.batch}`}>
            <p className="mut">
              {place.unit} · {formatRange(place.fromDate, place.toDate)}
            </p>
            <QrPicture size={size} path={path} label={copy.cardPicture} />
            <p className="scan-code">{letters}</p>
            <p className="sm mut">{copy.cardFor(person)}</p>
          </Card>
        ))}
      </PageBody>
    </>
  );
}
