import { useSearchParams } from 'react-router';
import { LinkButton } from '#app/ui/button.tsx';
import { type Column, DataTable } from '#app/ui/data-table.tsx';
import { formatInstant } from '#app/ui/format-date.ts';
import { SectionHead } from '#app/ui/page-head.tsx';
import { pageOf } from '#app/ui/page-of.ts';
import { ListPager, PAGE_START } from '#app/ui/pager.tsx';
import { narrativesCopy } from '../narratives-copy.id.ts';
import type { NarrativeDetail, UnitReading } from '../queries/narratives.server.ts';

const copy = narrativesCopy.detail;

/** Which units have read, used and published this version; the same table to download. */
export function NarrativeUnits({ view }: { view: NarrativeDetail }) {
  const { readings, zone, today } = view;
  const count = (key: 'seenAt' | 'usedAt' | 'publishedAt') => readings.filter((row) => row[key]).length;
  const when = (at: string | null) =>
    at ? formatInstant(at, zone, 'short', today) : <span className="mut">{copy.not}</span>;
  const columns: Column<UnitReading>[] = [
    { key: 'unit', head: copy.unit, main: true, cell: (row) => row.unit },
    { key: 'seen', head: copy.seen, cell: (row) => when(row.seenAt) },
    { key: 'used', head: copy.used, cell: (row) => when(row.usedAt) },
    { key: 'published', head: copy.published, cell: (row) => when(row.publishedAt) },
  ];
  const page = pageOf(readings, (row) => row.unitId, useSearchParams()[0].get(PAGE_START));
  const file = `/kerja/narasi/${view.id}/unit`;
  const version = `?versi=${view.shown.version}`;
  return (
    <section>
      <SectionHead
        icon="building"
        title={copy.units}
        act={
          <div className="acts">
            <LinkButton size="sm" icon="download" href={`${file}.xlsx${version}`} plain download>
              {copy.export}
            </LinkButton>
            <LinkButton size="sm" href={`${file}.csv${version}`} plain download>
              {copy.exportCsv}
            </LinkButton>
          </div>
        }
      />
      <p className="mut" style={{ marginBottom: 8 }}>
        {copy.unitsSummary(count('seenAt'), count('usedAt'), count('publishedAt'), readings.length)}
      </p>
      <DataTable
        caption={copy.unitsCaption}
        columns={columns}
        rows={page.rows}
        rowKey={(row) => row.unitId}
      />
      <ListPager page={page} noun={copy.unit.toLowerCase()} />
    </section>
  );
}
