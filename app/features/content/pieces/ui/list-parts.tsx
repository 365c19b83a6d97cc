import { NETWORK_NAMES } from '#app/features/channels/index.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { FilterBar, FilterSearch, FilterSelect } from '#app/ui/filter-bar.tsx';
import { PAGE_START } from '#app/ui/pager.tsx';
import { EmptyState } from '#app/ui/states.tsx';
import { STATE_WORDS } from '../../copy.id.ts';
import { PIECE_STATES } from '../../states.ts';
import { PURPOSES } from '../../tables.ts';
import { PURPOSE_WORDS, piecesCopy } from '../copy.id.ts';
import type { ListView } from '../queries/list.server.ts';
import { isFiltered, type PieceFilters, PURPOSE_PARAMS, type Sort, STATE_PARAMS } from '../rules/filters.ts';
import { writableNetwork } from '../rules/limits.ts';
import { Fold } from './fold.tsx';
import { channelName, HOME, pieceHref } from './words.ts';

const copy = piecesCopy.list;

const named = (list: readonly { id: string; name: string }[]) =>
  list.map(({ id, name }) => ({ value: id, label: name }));
export const NETWORKS = ['portal', ...Object.keys(NETWORK_NAMES).filter(writableNetwork)];

/** The head of a column leads to its order, and back to the newest first. */
export function sortHref(filters: PieceFilters, query: string, sort: Sort) {
  const params = new URLSearchParams(query);
  params.delete(PAGE_START);
  const on = filters.sort === sort;
  if (on) params.delete('urut');
  else params.set('urut', sort);
  const search = params.toString();
  return { href: search ? `${HOME}?${search}` : HOME, ...(on ? { direction: 'ascending' as const } : {}) };
}

function Day({ name, label, value }: { name: string; label: string; value: string | null }) {
  return (
    <label className={value ? 'fil on' : 'fil'}>
      <span>
        {label}
        <i>:</i>
      </span>
      <input key={value} type="date" name={name} defaultValue={value ?? ''} aria-label={label} />
    </label>
  );
}

const fileHref = (query: string, kind: 'xlsx' | 'csv') =>
  `${HOME}/unduh/naskah.${kind}${query ? `?${query}` : ''}`;

/** The list as a file, with the filters it stands under. */
export function ListFiles({ query }: { query: string }) {
  return (
    <div className="acts">
      <LinkButton size="sm" icon="download" href={fileHref(query, 'xlsx')} download>
        XLSX
      </LinkButton>
      <LinkButton size="sm" icon="download" href={fileHref(query, 'csv')} download>
        CSV
      </LinkButton>
    </div>
  );
}

/** Does one of the filters stand that a phone folds away? */
const isNarrowed = (filters: PieceFilters) =>
  [
    filters.unit,
    filters.purpose,
    filters.network,
    filters.programme,
    filters.from,
    filters.to,
    filters.flagged,
    filters.archived,
  ].some(Boolean);

export function ListFilters({ filters, choices }: { filters: PieceFilters; choices: ListView['choices'] }) {
  const { filter } = copy;
  return (
    <FilterBar
      label={filter.label}
      submitLabel={filter.submit}
      keep={{ urut: filters.sort === 'baru' ? undefined : filters.sort }}
    >
      <FilterSelect
        name="keadaan"
        label={filter.state}
        all={filter.all}
        options={PIECE_STATES.map((state) => ({ value: STATE_PARAMS[state], label: STATE_WORDS[state] }))}
        value={filters.state ? STATE_PARAMS[filters.state] : ''}
      />
      <FilterSearch name="cari" label={filter.search} value={filters.search} />
      <Fold label={filter.more} open={isNarrowed(filters)} className="row wrap">
        <FilterSelect
          name="unit"
          label={filter.unit}
          all={filter.all}
          options={named(choices.units)}
          value={filters.unit ?? ''}
        />
        <FilterSelect
          name="tujuan"
          label={filter.purpose}
          all={filter.all}
          options={PURPOSES.map((one) => ({ value: PURPOSE_PARAMS[one], label: PURPOSE_WORDS[one] }))}
          value={filters.purpose ? PURPOSE_PARAMS[filters.purpose] : ''}
        />
        <FilterSelect
          name="kanal"
          label={filter.network}
          all={filter.all}
          options={NETWORKS.map((network) => ({ value: network, label: channelName(network) }))}
          value={filters.network ?? ''}
        />
        {choices.programmes.length > 0 && (
          <FilterSelect
            name="program"
            label={filter.programme}
            all={filter.all}
            options={named(choices.programmes)}
            value={filters.programme ?? ''}
          />
        )}
        <Day name="dari" label={filter.from} value={filters.from} />
        <Day name="sampai" label={filter.to} value={filters.to} />
        <FilterSelect
          name="tanda"
          label={filter.flag}
          all={filter.all}
          options={[{ value: 'ya', label: filter.flagged }]}
          value={filters.flagged ? 'ya' : ''}
        />
        <FilterSelect
          name="arsip"
          label={filter.archive}
          all={filter.notArchived}
          options={[{ value: 'ya', label: filter.archived }]}
          value={filters.archived ? 'ya' : ''}
        />
      </Fold>
    </FilterBar>
  );
}

/** Why the list is empty, and what to do. */
export function NoPieces({
  view,
  filters,
  writes,
}: {
  view: ListView;
  filters: PieceFilters;
  writes: boolean;
}) {
  const { empty } = copy;
  if (isFiltered(filters))
    return (
      <EmptyState
        icon="zoom-question"
        title={empty.filtered}
        acts={<LinkButton href={HOME}>{empty.drop}</LinkButton>}
      >
        {empty.filteredText}
      </EmptyState>
    );
  if (filters.archived && view.any)
    return (
      <EmptyState icon="archive" title={empty.archive}>
        {empty.archiveText}
      </EmptyState>
    );
  return (
    <EmptyState
      icon="file-text"
      title={empty.first}
      {...(writes
        ? {
            acts: (
              <LinkButton variant="filled" href={pieceHref('baru')}>
                {copy.new}
              </LinkButton>
            ),
          }
        : {})}
    >
      {empty.firstText}
    </EmptyState>
  );
}
