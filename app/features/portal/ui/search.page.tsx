import { formatDate } from '#app/ui/format-date.ts';
import { brake } from '../brake.server.ts';
import { portalCopy } from '../copy.id.ts';
import { portalCall } from '../portal-request.server.ts';
import { type SearchKind, search } from '../queries/search.server.ts';
import { unitBySlug } from '../queries/units.server.ts';
import { shortened } from '../rules/headline.ts';
import { readDate } from '../rules/when.ts';
import type { Route } from './+types/search.page.ts';
import { AccountList, ActivityList, PostList, ReleaseList } from './lists.tsx';
import { PortalHead } from './portal-head.tsx';

const KINDS: readonly SearchKind[] = ['kabar', 'rilis', 'agenda', 'unit', 'akun'];
/** Of what was typed, as headings repeat it; the field keeps all. */
const LONGEST_SHOWN = 60;
const LABELS: Record<SearchKind, string> = {
  kabar: portalCopy.search.news,
  rilis: portalCopy.search.release,
  agenda: portalCopy.search.activity,
  unit: portalCopy.search.unit,
  akun: portalCopy.search.account,
};

export async function loader({ context, request }: Route.LoaderArgs) {
  const { government, today, origin, read } = portalCall(context);
  const asked = new URL(request.url).searchParams;
  const query = (asked.get('q') ?? '').trim().slice(0, 200);
  const kind = KINDS.find((each) => each === asked.get('jenis')) ?? null;
  if (query !== '') brake(context, 'search');
  const from = readDate(asked.get('dari'));
  const until = readDate(asked.get('sampai'));
  return read(async (db) => {
    const unit = asked.get('unit') ? await unitBySlug(db, asked.get('unit') ?? '') : null;
    const filter = { kind, unitId: unit?.id ?? null, from, until, after: asked.get('setelah') };
    const faults = [
      ...((asked.get('dari') && !from) || (asked.get('sampai') && !until) ? [portalCopy.search.badDate] : []),
      ...(asked.get('unit') && !unit ? [portalCopy.search.badUnit] : []),
    ];
    return {
      head: { origin, site: government.name },
      query,
      kind,
      unit,
      from,
      until,
      faults,
      later: asked.has('setelah'),
      result: query === '' ? null : await search(db, today, query, filter),
    };
  });
}

type View = Route.ComponentProps['loaderData'];

/** The same search with something changed; an empty value is left out of the address. */
function linkTo(view: View, change: Record<string, string | null>): string {
  const all = {
    q: view.query,
    jenis: view.kind,
    unit: view.unit?.slug ?? null,
    dari: view.from,
    sampai: view.until,
    ...change,
  };
  const kept = Object.entries(all).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return `/cari?${new URLSearchParams(kept)}`;
}

const filterWords = (view: View): string[] => {
  const { search: copy } = portalCopy;
  return [
    view.unit && copy.unitIs(view.unit.name),
    view.from && copy.from(formatDate(view.from, 'date')),
    view.until && copy.until(formatDate(view.until, 'date')),
  ].filter((word): word is string => Boolean(word));
};

function Filters({ view }: { view: View }) {
  const { search: copy } = portalCopy;
  const words = filterWords(view);
  return (
    <>
      <nav className="tb" aria-label={copy.filters}>
        {[null, ...KINDS].map((kind) => (
          <a
            key={kind ?? 'all'}
            href={linkTo(view, { jenis: kind })}
            aria-current={kind === view.kind ? 'page' : undefined}
          >
            {kind ? LABELS[kind] : copy.all}
          </a>
        ))}
      </nav>
      {words.length > 0 && (
        <p className="s">
          {copy.only} {words.join(', ')}.{' '}
          <a href={linkTo(view, { unit: null, dari: null, sampai: null })}>{copy.drop}</a>
        </p>
      )}
      {view.faults.map((fault) => (
        <p key={fault} className="s" role="alert">
          {fault}
        </p>
      ))}
    </>
  );
}

function Narrow({ view }: { view: View }) {
  const { search: copy } = portalCopy;
  return (
    <details>
      <summary>{copy.narrow}</summary>
      <form action="/cari" className="nf">
        <input type="hidden" name="q" value={view.query} />
        {view.kind && <input type="hidden" name="jenis" value={view.kind} />}
        {view.unit && <input type="hidden" name="unit" value={view.unit.slug} />}
        <label>
          {copy.fromField}
          <input type="date" name="dari" defaultValue={view.from ?? ''} />
        </label>
        <label>
          {copy.untilField}
          <input type="date" name="sampai" defaultValue={view.until ?? ''} />
        </label>
        <button type="submit">{copy.apply}</button>
      </form>
    </details>
  );
}

function Nothing({ view }: { view: View }) {
  const { search: copy } = portalCopy;
  const words = filterWords(view);
  const filtered = view.kind !== null || words.length > 0;
  return (
    <section>
      <h2>{copy.nothing(shortened(view.query, LONGEST_SHOWN))}</h2>
      <ul className="l">
        {filtered && (
          <li>
            <a href={linkTo(view, { jenis: null, unit: null, dari: null, sampai: null })}>
              {words.length > 0 ? copy.tryWithout : copy.tryAllKinds}
            </a>
          </li>
        )}
        {copy.tryThis.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

function Group({ view, kind, children }: { view: View; kind: SearchKind; children: React.ReactNode }) {
  return (
    <section>
      <div className="hd">
        <h2>{LABELS[kind]}</h2>
        {view.kind === null && kind !== 'kabar' && (
          <a href={linkTo(view, { jenis: kind })}>{portalCopy.search.more}</a>
        )}
      </div>
      {children}
    </section>
  );
}

function Results({ view, result }: { view: View; result: NonNullable<View['result']> }) {
  const { units, accounts, activities, releases, posts, next, corrected } = result;
  const count = units.length + accounts.length + activities.length + releases.length + posts.length;
  return (
    <>
      {corrected.map((word) => (
        <p key={word.from} className="s">
          {portalCopy.search.corrected(word.from, word.to)}
        </p>
      ))}
      {count === 0 && <Nothing view={view} />}
      {units.length > 0 && (
        <Group view={view} kind="unit">
          <ul className="l n">
            {units.map((unit) => (
              <li key={unit.id}>
                <a href={`/unit/${unit.slug}`}>{unit.name}</a>
              </li>
            ))}
          </ul>
        </Group>
      )}
      {accounts.length > 0 && (
        <Group view={view} kind="akun">
          <AccountList accounts={accounts} unit />
        </Group>
      )}
      {activities.length > 0 && (
        <Group view={view} kind="agenda">
          <ActivityList activities={activities} days />
        </Group>
      )}
      {releases.length > 0 && (
        <Group view={view} kind="rilis">
          <ReleaseList releases={releases} />
        </Group>
      )}
      {posts.length > 0 && (
        <Group view={view} kind="kabar">
          <PostList posts={posts} />
        </Group>
      )}
      <nav className="pg" aria-label={portalCopy.more}>
        {view.later && (
          <a className="b o" href={linkTo(view, {})}>
            {portalCopy.newest}
          </a>
        )}
        {next && (
          <a className="b o" rel="next" href={linkTo(view, { setelah: next })}>
            {portalCopy.more}
          </a>
        )}
      </nav>
    </>
  );
}

export default function SearchPage({ loaderData: view }: Route.ComponentProps) {
  const { search: copy } = portalCopy;
  const title = view.query ? copy.of(shortened(view.query, LONGEST_SHOWN)) : copy.title;
  return (
    <div className="m n">
      <PortalHead head={view.head} title={title} path="/cari" noIndex />
      <div className="hero">
        <h1>{title}</h1>
        <search>
          <form action="/cari">
            <input
              name="q"
              type="search"
              aria-label={copy.label}
              defaultValue={view.query}
              maxLength={200}
              required
            />
            {view.kind && <input type="hidden" name="jenis" value={view.kind} />}
            {view.unit && <input type="hidden" name="unit" value={view.unit.slug} />}
            <button type="submit">{copy.button}</button>
          </form>
        </search>
        {view.result ? <Filters view={view} /> : <p>{copy.ask}</p>}
        {view.result && <Narrow view={view} />}
      </div>
      {view.result && <Results view={view} result={view.result} />}
    </div>
  );
}
