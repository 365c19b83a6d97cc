import { Link } from 'react-router';
import { readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { Alert } from '#app/ui/alert.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { FilterBar, FilterSearch, FilterSelect } from '#app/ui/filter-bar.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { PageBody, PageHead } from '#app/ui/page-head.tsx';
import { EmptyState } from '#app/ui/states.tsx';
import { may } from '../../policy.ts';
import { consentWords, peopleWords } from '../copy.id.ts';
import { libraryCopy as copy } from '../library-copy.id.ts';
import { filterOf, type LibraryRow, libraryPage } from '../queries/library.server.ts';
import type { Route } from './+types/library.page.ts';
import './media.css';
import { MediaThumb } from './media-thumb.tsx';

export const handle: PageHandle = { scripts: true };

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const query = new URL(request.url).searchParams;
  const filter = filterOf(query);
  const page = await readAs(context, actor, (db) => libraryPage(db, actor, filter));
  if (!page) throw new Response(null, { status: 403 });
  const adds = actor.roles.some(({ unitId }) => may(actor, 'add-media', { unitId }));
  const rest = new URLSearchParams(query);
  rest.set('setelah', page.next ?? '');
  return { ...page, filter, adds, nextHref: page.next ? `/kerja/media?${rest}` : null };
}

const optionsOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

function One({ row }: { row: LibraryRow }) {
  return (
    <li>
      <Link to={`/kerja/media/${row.id}`} className="media-one">
        <MediaThumb choice={row} />
        <span className="b two-lines">{row.title || copy.untitled}</span>
        <span className="sm mut cut">{row.unitName}</span>
      </Link>
      {row.unusable ? (
        <p className="sm warn-words">{row.unusable}</p>
      ) : (
        row.alt.trim() === '' && <p className="sm mut">{copy.altMissing}</p>
      )}
    </li>
  );
}

type Loaded = Route.ComponentProps['loaderData'];

function Filters({ filter, units }: Pick<Loaded, 'filter' | 'units'>) {
  return (
    <FilterBar label={copy.filter} submitLabel={copy.apply}>
      <FilterSearch name="cari" label={copy.search} value={filter.words} />
      {units.length > 1 && (
        <FilterSelect
          name="unit"
          label={copy.unit}
          all={copy.all}
          value={filter.unitId ?? ''}
          options={units.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <FilterSelect
        name="orang"
        label={copy.people}
        all={copy.all}
        value={filter.people ?? ''}
        options={optionsOf(peopleWords)}
      />
      <FilterSelect
        name="izin"
        label={copy.consent}
        all={copy.all}
        value={filter.consent ?? ''}
        options={optionsOf(consentWords)}
      />
      <FilterSelect
        name="jenis"
        label={copy.kind}
        all={copy.all}
        value={filter.kind ?? ''}
        options={optionsOf(copy.kinds)}
      />
      <FilterSelect
        name="pakai"
        label={copy.use}
        all={copy.all}
        value={filter.use ?? ''}
        options={optionsOf(copy.uses)}
      />
    </FilterBar>
  );
}

/** What stands between the reader and a result, by name. */
function namesOf(filter: Loaded['filter']): string {
  return [
    filter.words && `“${filter.words}”`,
    filter.unitId && copy.unit.toLowerCase(),
    filter.people && peopleWords[filter.people].toLowerCase(),
    filter.consent && consentWords[filter.consent].toLowerCase(),
    filter.kind && copy.kinds[filter.kind].toLowerCase(),
    filter.use && copy.uses[filter.use].toLowerCase(),
  ]
    .filter(Boolean)
    .join(', ');
}

/** Photos and films of the units, with who may be shown. */
export default function LibraryPage({ loaderData }: Route.ComponentProps) {
  const { rows, total, units, filter, adds, nextHref, takeDown } = loaderData;
  const names = namesOf(filter);
  return (
    <>
      <PageHead
        title={copy.title}
        summary={copy.summary(total, units.length)}
        acts={
          adds && (
            <LinkButton variant="filled" icon="upload" href="/kerja/media/baru">
              {copy.add}
            </LinkButton>
          )
        }
      />
      <Filters filter={filter} units={units} />
      <PageBody>
        {takeDown > 0 && filter.use !== 'turunkan' && (
          <Alert
            tone="bad"
            title={copy.takeDownTitle(takeDown)}
            act={
              <LinkButton size="sm" href="/kerja/media?pakai=turunkan">
                {copy.takeDownOpen}
              </LinkButton>
            }
          >
            {copy.takeDownText}
          </Alert>
        )}
        {rows.length === 0 ? (
          <div className="card">
            {names ? (
              <EmptyState
                icon="zoom-question"
                title={copy.noneTitle}
                acts={<LinkButton href="/kerja/media">{copy.dropFilters}</LinkButton>}
              >
                {copy.none(names)}
              </EmptyState>
            ) : (
              <EmptyState icon="photo" title={copy.emptyTitle}>
                {copy.empty}
              </EmptyState>
            )}
          </div>
        ) : (
          <ul className="media-grid wide">
            {rows.map((row) => (
              <One key={row.id} row={row} />
            ))}
          </ul>
        )}
        {nextHref && (
          <div className="acts">
            <LinkButton iconAfter="chevron-right" href={nextHref}>
              {copy.next}
            </LinkButton>
          </div>
        )}
      </PageBody>
    </>
  );
}
