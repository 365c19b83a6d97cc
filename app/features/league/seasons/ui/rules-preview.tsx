import { DataTable } from '#app/ui/data-table.tsx';
import { formatDate } from '#app/ui/format-date.ts';
import { SectionHead } from '#app/ui/page-head.tsx';
import type { RuleSet } from '../../types.ts';
import { points, seasonsCopy, shortCriterion } from '../copy.id.ts';
import type { RulesView } from '../queries/rules.server.ts';
import { rulesPageCopy } from '../rules-copy.id.ts';
import { rankWords, reasonWords } from './league-words.ts';

const copy = rulesPageCopy.one;
const columns = seasonsCopy.page.columns;
type Preview = NonNullable<RulesView['preview']>;

/** What the last quarter's tables would have been; figures only, since nothing of it is kept as standings. */
export function PreviewTables({ preview, rules }: { preview: Preview; rules: RuleSet }) {
  const classes = rules.classes.filter(({ key }) =>
    preview.standings.some(({ classKey }) => classKey === key),
  );
  return (
    <section>
      <SectionHead
        icon="eye"
        title={copy.previewOf(formatDate(preview.from, 'date'), formatDate(preview.to, 'date'))}
      />
      {classes.length === 0 && <p className="mut">{copy.previewEmpty}</p>}
      {classes.map(({ key, name }) => (
        <details key={key} open={key === classes[0]?.key}>
          <summary>{copy.previewCaption(name)}</summary>
          <DataTable
            wide
            caption={copy.previewCaption(name)}
            rows={preview.standings.filter(({ classKey }) => classKey === key)}
            rowKey={({ unitId }) => unitId}
            columns={[
              { key: 'rank', head: columns.rank, figure: true, phone: 'bare', cell: rankWords },
              { key: 'unit', head: columns.unit, main: true, cell: (row) => row.name },
              {
                key: 'total',
                head: columns.total,
                unit: columns.of100,
                cell: (row) => (row.total === null ? reasonWords(row.reason) : points(row.total)),
              },
              ...rules.criteria.map((criterion) => ({
                key: criterion.key,
                head: shortCriterion(rules, criterion.key),
                unit: seasonsCopy.page.of(criterion.weight),
                figure: true,
                phone: 'hidden' as const,
                cell: (row: Preview['standings'][number]) => {
                  const found = row.points.find((one) => one.key === criterion.key)?.points;
                  return found == null ? '–' : points(found);
                },
              })),
            ]}
          />
        </details>
      ))}
    </section>
  );
}
