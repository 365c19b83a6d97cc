import { DataTable } from '#app/ui/data-table.tsx';
import { SectionHead } from '#app/ui/page-head.tsx';
import { PURPOSES } from '../../tables.ts';
import { mixCopy as copy } from '../calendar-copy.id.ts';
import { PURPOSE_WORDS } from '../copy.id.ts';
import type { UnitMix } from '../queries/mix.server.ts';
import type { Mix, MixRow } from '../rules/mix.ts';

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
const percent = (part: number, whole: number) => (whole === 0 ? 0 : (100 * part) / whole);

/** One bar a purpose from zero, with a mark where the plan would have it; the figures stand beside and in the table below. */
export function MixChart({ mix, label }: { mix: Mix; label: string }) {
  return (
    <ul className="mix" aria-label={label}>
      {mix.rows.map((row) => (
        <li key={row.purpose}>
          <span className="b">{capital(PURPOSE_WORDS[row.purpose])}</span>
          <span className="mix-bar" aria-hidden="true">
            <i style={{ width: `${percent(row.count, mix.total)}%` }} />
            {row.share !== null && <u style={{ left: `${Math.min(row.share, 99.5)}%` }} />}
          </span>
          <span className="tn mix-n">
            {copy.of(row.count, mix.total)}
            <span className="mut">
              {row.wanted === null
                ? ` · ${copy.noTarget}`
                : ` · ${copy.heads.share} ${copy.wanted(row.wanted, row.share!)}`}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}

export function MixTable({ mix }: { mix: Mix }) {
  return (
    <details>
      <summary className="b">{copy.table}</summary>
      <DataTable<MixRow>
        caption={copy.chart}
        rows={mix.rows}
        rowKey={({ purpose }) => purpose}
        columns={[
          {
            key: 'purpose',
            head: copy.heads.purpose,
            main: true,
            cell: ({ purpose }) => capital(PURPOSE_WORDS[purpose]),
          },
          {
            key: 'count',
            head: copy.heads.count,
            figure: true,
            cell: ({ count }) => copy.of(count, mix.total),
          },
          {
            key: 'share',
            head: copy.heads.share,
            figure: true,
            cell: ({ share }) => (share === null ? copy.noTarget : `${share}%`),
          },
          { key: 'wanted', head: copy.heads.wanted, figure: true, cell: ({ wanted }) => wanted ?? '' },
          {
            key: 'gap',
            head: copy.heads.gap,
            figure: true,
            cell: ({ count, wanted }) => (wanted === null ? '' : copy.gap(count - wanted)),
          },
        ]}
      />
    </details>
  );
}

export function UnitMixTable({ rows }: { rows: readonly UnitMix[] }) {
  return (
    <section>
      <SectionHead title={copy.units} count={`${rows.length}`} />
      <DataTable<UnitMix>
        caption={copy.units}
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          { key: 'unit', head: copy.heads.unit, main: true, cell: ({ name }) => name },
          ...PURPOSES.map((purpose, at) => ({
            key: purpose,
            head: capital(PURPOSE_WORDS[purpose]),
            figure: true,
            cell: ({ mix }: UnitMix) => copy.of(mix.rows[at]!.count, mix.total),
          })),
        ]}
      />
    </section>
  );
}
