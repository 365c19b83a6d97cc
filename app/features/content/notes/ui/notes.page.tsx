import { Link } from 'react-router';
import {
  platformOf,
  readAs,
  requireGovernment,
  requirePerson,
} from '#app/platform/request/request.server.ts';
import { Badge } from '#app/ui/badge.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { formatInstant } from '#app/ui/format-date.ts';
import { Icon } from '#app/ui/icon.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { PageBody, PageHead } from '#app/ui/page-head.tsx';
import { EmptyState } from '#app/ui/states.tsx';
import { may } from '../../policy.ts';
import { noteCopy as copy } from '../copy.id.ts';
import { type NoteRow, notesPage, unitsSeen } from '../queries/notes.server.ts';
import type { Route } from './+types/notes.page.ts';
import './notes.css';
import { PhoneNotes } from './phone-notes.tsx';

export const handle: PageHandle = { scripts: true };

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  if (unitsSeen(actor)?.length === 0) throw new Response(null, { status: 403 });
  const query = new URL(request.url).searchParams;
  const archived = query.has('arsip');
  const page = await readAs(context, actor, (db) =>
    notesPage(db, actor, { after: query.get('setelah'), archived, unitId: query.get('unit') }),
  );
  return {
    ...page,
    archived,
    writes: actor.roles.some(({ unitId }) => may(actor, 'write-note', { unitId })),
    person: { personId: actor.personId, tenantId: actor.tenantId },
    zone: requireGovernment(context).zone,
    today: platformOf(context).clock.now().toString().slice(0, 10),
  };
}

function Row({ row, zone, today }: { row: NoteRow; zone: string; today: string }) {
  return (
    <li className="card pad">
      <Link to={`/kerja/catat/${row.id}`}>
        {row.thumb ? (
          <img src={row.thumb} alt="" width={64} height={64} loading="lazy" />
        ) : (
          <span className="no-picture">
            <Icon name="notes" />
          </span>
        )}
        <span className="sp">
          <span className="t">{row.title || copy.untitled}</span>
          <span className="sub">
            {formatInstant(row.capturedAt, zone, 'short', today)} · {row.unitName} · {row.author}
          </span>
          <span className="row wrap">
            <Badge tone={row.gaps === 0 ? 'good' : 'warn'}>{copy.gaps(row.gaps)}</Badge>
            {row.pictures > 0 && <Badge>{copy.pictures(row.pictures)}</Badge>}
            {row.state === 'used' && <Badge tone="info">{copy.used}</Badge>}
          </span>
        </span>
      </Link>
    </li>
  );
}

/** Notes of one's units, and what waits on this phone. */
export default function NotesPage({ loaderData }: Route.ComponentProps) {
  const { rows, next, archived, writes, person, zone, today } = loaderData;
  const add = writes && (
    <LinkButton variant="filled" icon="plus" href="/kerja/catat/baru">
      {copy.add}
    </LinkButton>
  );
  return (
    <>
      <PageHead title={copy.title} summary={copy.listSummary} acts={add} />
      <PageBody>
        <PhoneNotes sender={person} />
        {rows.length === 0 ? (
          <div className="card">
            <EmptyState icon="notes" title={copy.emptyTitle}>
              {archived ? copy.emptyArchive : copy.empty}
            </EmptyState>
          </div>
        ) : (
          <ul className="note-list">
            {rows.map((row) => (
              <Row key={row.id} row={row} zone={zone} today={today} />
            ))}
          </ul>
        )}
        <div className="acts">
          {next && (
            <LinkButton
              iconAfter="chevron-right"
              href={`/kerja/catat?${archived ? 'arsip=1&' : ''}setelah=${next}`}
            >
              {copy.more}
            </LinkButton>
          )}
          <LinkButton
            variant="subtle"
            icon="archive"
            href={archived ? '/kerja/catat' : '/kerja/catat?arsip=1'}
          >
            {archived ? copy.showKept : copy.showArchive}
          </LinkButton>
        </div>
      </PageBody>
    </>
  );
}
