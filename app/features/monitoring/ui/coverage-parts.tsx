import { LinkButton } from '#app/ui/button.tsx';
import { FilterBar, FilterSearch, FilterSelect } from '#app/ui/filter-bar.tsx';
import { formatDate } from '#app/ui/format-date.ts';
import { GradeLegend } from '#app/ui/grade.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { StateLegend, stateLooks } from '#app/ui/state-tile.tsx';
import { EmptyState } from '#app/ui/states.tsx';
import { GRADE_WORDS, UNIT_KIND_WORDS } from '../copy.id.ts';
import type { CoverageView } from '../queries/coverage-view.server.ts';
import { shiftDays } from '../rules/board-filters.ts';
import { boardCopy } from './copy.id.ts';

const options = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

function weekLabel(week: string, thisWeek: string): string {
  if (week === thisWeek) return boardCopy.thisWeek;
  if (week === shiftDays(thisWeek, -7)) return boardCopy.lastWeek;
  if (week === shiftDays(thisWeek, 7)) return boardCopy.nextWeek;
  const end = shiftDays(week, 6);
  const [from, to] = [formatDate(week, 'short', end), formatDate(end, 'short', end)].map((text) =>
    text.split(' ').slice(1).join(' '),
  );
  return `${from} – ${to}`;
}

/** Week, kind of unit, state, grade, order, search: all in the address. */
export function CoverageFilters({ view }: { view: CoverageView }) {
  const { filters, weeks, thisWeek } = view;
  const known = filters.week === null || weeks.includes(filters.week) ? weeks : [filters.week, ...weeks];
  const weekOptions = known
    .filter((week) => week !== thisWeek)
    .map((week) => ({ value: week, label: weekLabel(week, thisWeek) }));
  const states = Object.fromEntries(Object.entries(boardCopy.states).filter(([state]) => state !== 'kosong'));
  return (
    <FilterBar
      label={boardCopy.filters}
      submitLabel={boardCopy.apply}
      keep={{
        lihat: filters.view === 'activity' ? 'kegiatan' : undefined,
        dari: filters.week === null ? filters.from : undefined,
        sampai: filters.week === null ? filters.to : undefined,
      }}
    >
      {filters.week !== null && (
        <FilterSelect
          name="minggu"
          label={boardCopy.week}
          all={boardCopy.thisWeek.toLowerCase()}
          options={weekOptions}
          value={filters.week === thisWeek ? '' : filters.week}
        />
      )}
      <FilterSelect
        name="jenis"
        label={boardCopy.kind}
        all={boardCopy.all}
        options={options(UNIT_KIND_WORDS)}
        value={filters.kind ?? ''}
      />
      <FilterSelect
        name="keadaan"
        label={boardCopy.state}
        all={boardCopy.all}
        options={options(states)}
        value={filters.state ?? ''}
      />
      <FilterSelect
        name="bukti"
        label={boardCopy.grade}
        all="A, B, C"
        options={(['A', 'B', 'C'] as const).map((grade) => ({
          value: grade,
          label: `${grade} – ${GRADE_WORDS[grade]}`,
        }))}
        value={filters.grade ?? ''}
      />
      <FilterSelect
        name="urut"
        label={boardCopy.sort}
        all={boardCopy.sortName}
        options={[{ value: 'belum', label: boardCopy.sortMissing }]}
        value={filters.sort === 'missing' ? 'belum' : ''}
      />
      <FilterSearch name="cari" label={boardCopy.search} value={filters.search} />
    </FilterBar>
  );
}

/** What the marks mean, once a page. */
export function CoverageLegend() {
  return (
    <div className="page tight" style={{ paddingBottom: 12, gap: 8 }}>
      <StateLegend label={boardCopy.legend} words={boardCopy.states} states={stateLooks} />
      <div className="row wrap heat-only">
        <GradeLegend title={boardCopy.gradeLegend} meanings={GRADE_WORDS} />
        <span className="leg xs mut end">
          <span className="tile mini st menunggu" style={{ width: 34 }} aria-hidden="true">
            <Icon name="hourglass" size={16} />
            <b>1</b>
          </span>
          {boardCopy.toDecide}
        </span>
      </div>
    </div>
  );
}

/** Nothing to show: because nothing was assigned, or because of the filters. */
export function CoverageEmpty({ view }: { view: CoverageView }) {
  const { filters } = view;
  const said = [
    filters.kind && `${boardCopy.kind.toLowerCase()} ${UNIT_KIND_WORDS[filters.kind] ?? filters.kind}`,
    filters.state &&
      `${boardCopy.state.toLowerCase()} ${boardCopy.states[filters.state === 'tidak-ditugaskan' ? 'kosong' : filters.state]}`,
    filters.grade && boardCopy.gradeWord(filters.grade),
    filters.search && `“${filters.search}”`,
  ].filter(Boolean);
  if (view.columns.length > 0 && said.length > 0) {
    const week =
      filters.week === null ? `?dari=${filters.from}&sampai=${filters.to}` : `?minggu=${filters.week}`;
    return (
      <EmptyState
        icon="zoom-question"
        title={boardCopy.filteredTitle}
        acts={
          <LinkButton variant="filled" href={`/kerja/liputan${week}`}>
            {boardCopy.dropFilters}
          </LinkButton>
        }
      >
        {boardCopy.filteredText(said.join(', '))}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon="layout-grid"
      title={boardCopy.emptyTitle}
      acts={
        filters.week === view.thisWeek ? (
          <LinkButton variant="filled" href="/kerja/minggu">
            {boardCopy.emptyAct}
          </LinkButton>
        ) : (
          <LinkButton variant="filled" href="/kerja/liputan">
            {boardCopy.emptyAct}
          </LinkButton>
        )
      }
    >
      {boardCopy.emptyText}
    </EmptyState>
  );
}
