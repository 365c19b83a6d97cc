import { Link } from 'react-router';
import { Temporal } from '#app/platform/clock/temporal.ts';
import {
  platformOf,
  readAs,
  requireGovernment,
  requirePerson,
} from '#app/platform/request/request.server.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { CopyButton } from '#app/ui/copy-button.tsx';
import { type Column, DataTable } from '#app/ui/data-table.tsx';
import { FilterBar, FilterSelect } from '#app/ui/filter-bar.tsx';
import { formatDate, formatInstant } from '#app/ui/format-date.ts';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Card, PageBody, PageHead } from '#app/ui/page-head.tsx';
import { Pager } from '#app/ui/pager.tsx';
import { EmptyState } from '#app/ui/states.tsx';
import type { SubjectName } from '../contributors.ts';
import { auditCopy } from '../copy.id.ts';
import { EVENT_WORDS, SUBJECT_WORDS } from '../event-words.id.ts';
import { may } from '../policy.ts';
import {
  chainState,
  namesOf,
  TRAIL_PAGE,
  type TrailFilters,
  type TrailRow,
  trail,
  trailPeople,
} from '../queries.server.ts';
import type { Route } from './+types/trail.page.ts';

const copy = auditCopy.page;
const HERE = '/kerja/audit';
export const handle: PageHandle = { scripts: true };

type Asked = { act: string; person: string; from: string; before: number | null };

function askedOf(url: URL): Asked {
  const text = (name: string) => url.searchParams.get(name) ?? '';
  const before = Number(text('sebelum'));
  return {
    act: /^[a-z]+\.[a-z-]+$/.test(text('tindakan')) ? text('tindakan') : '',
    person: /^[0-9a-f-]{36}$/.test(text('orang')) ? text('orang') : '',
    from: /^\d{4}-\d{2}-\d{2}$/.test(text('sejak')) ? text('sejak') : '',
    before: Number.isSafeInteger(before) && before > 0 ? before : null,
  };
}

function startOf(date: string, zone: string): string | null {
  try {
    return date ? Temporal.PlainDate.from(date).toZonedDateTime(zone).toInstant().toString() : null;
  } catch {
    return null;
  }
}

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  if (!may(actor, 'see-trail')) throw new Response(null, { status: 403 });
  const { zone } = requireGovernment(context);
  const asked = askedOf(new URL(request.url));
  const filters: TrailFilters = {
    act: asked.act || null,
    personId: asked.person || null,
    from: startOf(asked.from, zone),
    before: asked.before,
  };
  return readAs(context, actor, async (db) => {
    const rows = await trail(db, actor.tenantId, filters);
    const people = await trailPeople(db);
    const names = new Map(people.map((person) => [person.id, person.name]));
    const shown = rows.slice(0, TRAIL_PAGE);
    const subjects = await namesOf(db, shown, platformOf(context).contributions('subjectNames'));
    return {
      asked,
      zone,
      people,
      rows: shown.map((row) => ({
        ...row,
        who: whoOf(row, names),
        about: subjects.get(`${row.subject}:${row.subjectId}`) ?? null,
      })),
      next: rows.length > TRAIL_PAGE ? (rows[TRAIL_PAGE - 1]?.seq ?? null) : null,
      chain: await chainState(db, actor.tenantId),
    };
  });
}

function whoOf(row: TrailRow, names: ReadonlyMap<string, string>): string {
  if (row.actor === 'person') return (row.personId && names.get(row.personId)) || copy.anonymous;
  return row.actor === 'system' ? copy.system : copy.anonymous;
}

type Row = TrailRow & { who: string; about: SubjectName | null };

function Subject({ row }: { row: Row }) {
  const kind = SUBJECT_WORDS[row.subject] ?? row.subject;
  if (!row.about) return kind;
  const { name, href } = row.about;
  return (
    <>
      {href ? <Link to={href}>{name}</Link> : name}
      <span className="sub">{kind}</span>
    </>
  );
}

function columnsFor(zone: string): Column<Row>[] {
  return [
    { key: 'act', head: copy.heads.act, main: true, cell: (row) => EVENT_WORDS[row.act] ?? row.act },
    {
      key: 'at',
      head: copy.heads.at,
      phone: 'bare',
      nowrap: true,
      cell: (row) => formatInstant(row.at, zone, 'brief'),
    },
    { key: 'who', head: copy.heads.who, phone: 'bare', cell: (row) => row.who },
    {
      key: 'subject',
      head: copy.heads.subject,
      phone: 'bare',
      cell: (row) => <Subject row={row} />,
    },
    {
      key: 'detail',
      head: copy.heads.detail,
      phone: 'bare',
      cell: (row) => (row.detail ? <span className="any mut">{row.detail}</span> : null),
    },
    {
      key: 'seal',
      head: copy.heads.seal,
      phone: 'bare',
      cell: (row) => (
        <span className="tn nowrap">{row.position === null ? copy.unsealed : copy.sealed(row.position)}</span>
      ),
    },
  ];
}

function ChainCard({ chain }: { chain: Route.ComponentProps['loaderData']['chain'] }) {
  return (
    <Card title={copy.head} icon="link" ground="sunken">
      <div className="stack tight">
        {chain.head ? (
          <>
            <p className="any tn sm">{chain.head}</p>
            <p className="mut">{copy.headText}</p>
            {chain.day && <p className="mut">{copy.headDay(formatDate(chain.day, 'date'))}</p>}
            <div className="acts">
              <CopyButton
                text={chain.head}
                label={copy.copy}
                doneLabel={copy.copied}
                byHandLabel={copy.byHand}
              />
            </div>
          </>
        ) : (
          <p className="mut">{copy.noHead}</p>
        )}
      </div>
    </Card>
  );
}

function queryOf(asked: Asked, before: number): string {
  const query = new URLSearchParams();
  if (asked.act) query.set('tindakan', asked.act);
  if (asked.person) query.set('orang', asked.person);
  if (asked.from) query.set('sejak', asked.from);
  query.set('sebelum', String(before));
  return `${HERE}?${query}`;
}

function Filters({ asked, people }: Pick<Route.ComponentProps['loaderData'], 'asked' | 'people'>) {
  const acts = Object.entries(EVENT_WORDS)
    .map(([value, label]) => ({ value, label }))
    .sort((a, b) => a.label.localeCompare(b.label, 'id'));
  return (
    <FilterBar label={copy.filter} submitLabel={copy.apply}>
      <FilterSelect name="tindakan" label={copy.act} all={copy.all} value={asked.act} options={acts} />
      <FilterSelect
        name="orang"
        label={copy.person}
        all={copy.all}
        value={asked.person}
        options={people.map((person) => ({ value: person.id, label: person.name }))}
      />
      <label className={asked.from ? 'fil on' : 'fil'}>
        <span>
          {copy.from}
          <i>:</i>
        </span>
        <input key={asked.from} type="date" name="sejak" defaultValue={asked.from} aria-label={copy.from} />
      </label>
    </FilterBar>
  );
}

export default function TrailPage({ loaderData }: Route.ComponentProps) {
  const { asked, zone, rows, next, chain } = loaderData;
  const filtered = asked.act !== '' || asked.person !== '' || asked.from !== '';
  return (
    <>
      <PageHead title={auditCopy.title} summary={copy.summary(chain.sealed, chain.waiting)} />
      <Filters {...loaderData} />
      <PageBody>
        <DataTable
          caption={copy.table}
          columns={columnsFor(zone)}
          rows={rows}
          rowKey={(row) => String(row.seq)}
          empty={
            filtered ? (
              <EmptyState
                icon="zoom-question"
                title={copy.emptyTitle}
                acts={<LinkButton href={HERE}>{copy.drop}</LinkButton>}
              >
                {copy.empty}
              </EmptyState>
            ) : (
              <EmptyState icon="history" title={copy.firstTitle}>
                {copy.first}
              </EmptyState>
            )
          }
        />
        {(next !== null || asked.before !== null) && (
          <Pager
            label={copy.pager}
            summary={copy.shown(rows.length)}
            previous={asked.before !== null ? { href: HERE, label: copy.newest } : undefined}
            next={next !== null ? { href: queryOf(asked, next), label: copy.older } : undefined}
          />
        )}
        <ChainCard chain={chain} />
      </PageBody>
    </>
  );
}
