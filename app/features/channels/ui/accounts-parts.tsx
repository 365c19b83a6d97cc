import { LinkButton } from '#app/ui/button.tsx';
import { FilterBar, FilterSearch, FilterSelect } from '#app/ui/filter-bar.tsx';
import { DoneState, EmptyState } from '#app/ui/states.tsx';
import { NETWORKS } from '../addresses/parsed.ts';
import { STANDING_COPY, STATE_COPY } from '../copy.id.ts';
import { networkName } from '../networks.ts';
import { HEALTH_COPY, LIST_COPY } from '../screens-copy.id.ts';
import { HEALTH_WORDS, STANDING_WORDS, STATE_WORDS } from './list-address.ts';

type View = {
  /** The address bar's own words, without the page. */
  params: Record<string, string>;
  units: readonly { id: string; shortName: string }[];
  abilities: { propose: boolean };
};

const words = <K extends string>(map: Record<string, K>, copy: (key: K) => string) =>
  Object.entries(map).map(([value, key]) => ({ value, label: copy(key) }));

/** What the register can be narrowed to. */
export function Filters({ view }: { view: View }) {
  const { params } = view;
  const { filter } = LIST_COPY;
  return (
    <FilterBar label={filter.label} submitLabel={filter.submit}>
      <FilterSearch name="q" label={filter.search} value={params.q} />
      <FilterSelect
        name="unit"
        label={filter.unit}
        all={filter.all}
        value={params.unit}
        options={view.units.map((unit) => ({ value: unit.id, label: unit.shortName }))}
      />
      <FilterSelect
        name="jaringan"
        label={filter.network}
        all={filter.all}
        value={params.jaringan}
        options={NETWORKS.map((network) => ({ value: network, label: networkName(network) }))}
      />
      <FilterSelect
        name="status"
        label={filter.standing}
        all={filter.all}
        value={params.status}
        options={[
          ...words(STANDING_WORDS, (key) => STANDING_COPY[key].word),
          ...words(STATE_WORDS, (key) => STATE_COPY[key]),
        ]}
      />
      <FilterSelect
        name="kumpul"
        label={filter.health}
        all={filter.all}
        value={params.kumpul}
        options={words(HEALTH_WORDS, (key) => HEALTH_COPY[key])}
      />
    </FilterBar>
  );
}

/** Says why the list is empty and what to do now. */
export function Nothing({ view }: { view: View }) {
  const filtered = Object.keys(view.params);
  if (view.params.status === 'menunggu' && filtered.length === 1)
    return <DoneState title={LIST_COPY.waitingEmpty}>{LIST_COPY.waitingEmptyText}</DoneState>;
  if (filtered.length > 0) {
    const names: Record<string, string> = {
      q: LIST_COPY.filter.searched,
      unit: LIST_COPY.filter.unit.toLowerCase(),
      jaringan: LIST_COPY.filter.network.toLowerCase(),
      status: LIST_COPY.filter.standing.toLowerCase(),
      kumpul: LIST_COPY.filter.health.toLowerCase(),
    };
    const used = filtered.map((name) => names[name] ?? name).join(', ');
    return (
      <EmptyState
        icon="zoom-question"
        title={LIST_COPY.emptyFilter}
        acts={<LinkButton href="/kerja/akun">{LIST_COPY.dropFilters}</LinkButton>}
      >
        {LIST_COPY.emptyFilterText(used)}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon="at"
      title={LIST_COPY.empty}
      acts={
        view.abilities.propose && (
          <LinkButton variant="filled" icon="plus" href="/kerja/akun/baru">
            {LIST_COPY.add}
          </LinkButton>
        )
      }
    >
      {LIST_COPY.emptyText}
    </EmptyState>
  );
}
