import { LinkButton } from '#app/ui/button.tsx';
import { FilterBar, FilterSearch, FilterSelect } from '#app/ui/filter-bar.tsx';
import { formatDate } from '#app/ui/format-date.ts';
import { Segmented } from '#app/ui/segmented.tsx';
import { EmptyState } from '#app/ui/states.tsx';
import { TONE_WORDS } from '../copy.id.ts';
import type { ListView } from '../queries/list-page.server.ts';
import type { ClippingFilters } from '../rules/filters.ts';
import { TONE_FILTERS } from '../rules/tone-filters.ts';
import { listCopy as copy } from '../screens-copy.id.ts';
import { HOME, partHref } from './clipping-tabs.tsx';

const named = (list: readonly { id: string; name: string }[]) =>
  list.map(({ id, name }) => ({ value: id, label: name }));
const toneName = (tone: ClippingFilters['tone']) =>
  Object.entries(TONE_FILTERS).find(([, value]) => value === tone)?.[0] ?? '';

/** The look's address with the other half of what was collected. */
export function showHref(filters: ClippingFilters, show: ClippingFilters['show']): string {
  const query = new URLSearchParams({ dari: filters.from, sampai: filters.to });
  if (show === 'other') query.set('tampilkan', 'tidak-relevan');
  return `${HOME}?${query}`;
}

function Day({ name, label, value }: { name: string; label: string; value: string }) {
  return (
    <label className="fil on">
      <span>
        {label}
        <i>:</i>
      </span>
      <input key={value} type="date" name={name} defaultValue={value} aria-label={label} />
    </label>
  );
}

export function ListFilters({
  filters,
  choices,
}: {
  filters: ClippingFilters;
  choices: ListView['choices'];
}) {
  const { filter } = copy;
  return (
    <FilterBar
      label={filter.label}
      submitLabel={filter.submit}
      keep={{ tampilkan: filters.show === 'other' ? 'tidak-relevan' : undefined }}
      end={
        <Segmented
          label={copy.show.label}
          value={filters.show}
          options={[
            { value: 'relevant', label: copy.show.relevant, href: showHref(filters, 'relevant') },
            { value: 'other', label: copy.show.other, href: showHref(filters, 'other') },
          ]}
        />
      }
    >
      <Day name="dari" label={filter.from} value={filters.from} />
      <Day name="sampai" label={filter.to} value={filters.to} />
      <FilterSelect
        name="isu"
        label={filter.issue}
        all={filter.all}
        options={named(choices.issues)}
        value={filters.issue ?? ''}
      />
      <FilterSelect
        name="unit"
        label={filter.unit}
        all={filter.all}
        options={named(choices.units)}
        value={filters.unit ?? ''}
      />
      <FilterSelect
        name="nada"
        label={filter.tone}
        all={filter.all}
        options={Object.entries(TONE_FILTERS).map(([value, tone]) => ({ value, label: TONE_WORDS[tone] }))}
        value={toneName(filters.tone)}
      />
      <FilterSelect
        name="media"
        label={filter.outlet}
        all={filter.all}
        options={choices.outlets.map((outlet) => ({ value: outlet, label: outlet }))}
        value={filters.outlet ?? ''}
      />
      <FilterSearch name="cari" label={filter.search} value={filters.search} />
    </FilterBar>
  );
}

/** Why the list is empty, and what to do. */
export function NoStories({
  view,
  filters,
  edits,
}: {
  view: ListView;
  filters: ClippingFilters;
  edits: boolean;
}) {
  const { none } = copy;
  if (!view.begun)
    return (
      <EmptyState
        icon="news"
        title={none.first}
        {...(edits
          ? {
              acts: (
                <LinkButton variant="filled" href={`${partHref('sources')}?sumber=baru`}>
                  {none.firstAct}
                </LinkButton>
              ),
            }
          : {})}
      >
        {none.firstText}
      </EmptyState>
    );
  if (view.filtered)
    return (
      <EmptyState
        icon="zoom-question"
        title={none.filtered}
        acts={<LinkButton href={showHref(filters, filters.show)}>{none.drop}</LinkButton>}
      >
        {none.filteredText}
      </EmptyState>
    );
  if (filters.show === 'other')
    return (
      <EmptyState icon="news" title={none.other}>
        {none.otherText}
      </EmptyState>
    );
  const days =
    filters.from === filters.to
      ? formatDate(filters.from, 'plain')
      : `${formatDate(filters.from, 'plain')} sampai ${formatDate(filters.to, 'plain')}`;
  return (
    <EmptyState
      icon="news"
      title={none.day(days)}
      {...(edits ? { acts: <LinkButton href={partHref('links')}>{none.dayAct}</LinkButton> } : {})}
    >
      {none.dayText}
    </EmptyState>
  );
}
