import { dateIn } from '#app/platform/clock/local-time.ts';
import {
  platformOf,
  readAs,
  requireGovernment,
  requirePerson,
} from '#app/platform/request/request.server.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { type Column, DataTable } from '#app/ui/data-table.tsx';
import { FilterBar, FilterSelect } from '#app/ui/filter-bar.tsx';
import { formatDate, formatRange } from '#app/ui/format-date.ts';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Card, PageBody, PageHead } from '#app/ui/page-head.tsx';
import { Segmented } from '#app/ui/segmented.tsx';
import { EmptyState } from '#app/ui/states.tsx';
import { TONE_WORDS } from '../copy.id.ts';
import { may } from '../policy.ts';
import { trendView } from '../queries/trend.server.ts';
import { type TrendRow, trendSpan } from '../rules/trend.ts';
import { trendAsked } from '../rules/trend-asked.ts';
import { trendCopy as copy } from '../screens-copy.id.ts';
import type { Route } from './+types/trend.page.ts';
import { ClippingTabs, partHref } from './clipping-tabs.tsx';
import './clippings.css';
import { TrendChart } from './trend-chart.tsx';

export const handle: PageHandle = { scripts: true };
const HERE = partHref('trend');

export async function loader({ context, request, url }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  if (!may(actor, 'see-clippings')) throw new Response(null, { status: 403 });
  const { zone } = requireGovernment(context);
  const { issueId, by } = trendAsked(url.searchParams);
  const span = trendSpan(dateIn(platformOf(context).clock.now().toString(), zone), by);
  const view = await readAs(context, actor, (db) => trendView(db, span, issueId, zone));
  return { ...view, span, edits: may(actor, 'add-links') };
}

function hrefOf(path: string, issue: string | undefined, by: 'day' | 'week'): string {
  const query = new URLSearchParams();
  if (issue) query.set('isu', issue);
  if (by === 'week') query.set('tiap', 'minggu');
  return query.size > 0 ? `${path}?${query}` : path;
}

const TONES = ['positive', 'neutral', 'negative', 'unset'] as const;

const columnsOf = (by: 'day' | 'week', last: string): readonly Column<TrendRow>[] => [
  {
    key: 'at',
    head: copy.heads.when,
    main: true,
    cell: ({ at }) =>
      by === 'week' ? copy.weekOf(formatDate(at, 'brief', last)) : formatDate(at, 'short', last),
  },
  ...TONES.map(
    (tone): Column<TrendRow> => ({
      key: tone,
      head: TONE_WORDS[tone],
      figure: true,
      cell: (row) => row[tone],
    }),
  ),
  { key: 'total', head: copy.heads.total, figure: true, cell: ({ total }) => total },
];

/** How often an issue was told, and how; the same figures as a table and as CSV. */
export default function TrendPage({ loaderData: view }: Route.ComponentProps) {
  const { span, issue, rows } = view;
  const name = issue?.name ?? copy.every;
  const csv = hrefOf(`${HERE}.csv`, issue?.id, span.by);
  return (
    <>
      <PageHead
        title={issue ? issue.name : copy.title}
        summary={copy.summary(view.total, formatRange(span.from, span.to))}
        part={issue ? copy.title : undefined}
        acts={
          <LinkButton icon="download" href={csv} download>
            {copy.csv}
          </LinkButton>
        }
      />
      <ClippingTabs current="trend" edits={view.edits} />
      <FilterBar
        label={copy.filter.label}
        submitLabel={copy.filter.submit}
        keep={{ tiap: span.by === 'week' ? 'minggu' : undefined }}
        end={
          <Segmented
            label={copy.by.label}
            value={span.by}
            options={[
              { value: 'day', label: copy.range.month, href: hrefOf(HERE, issue?.id, 'day') },
              { value: 'week', label: copy.range.quarter, href: hrefOf(HERE, issue?.id, 'week') },
            ]}
          />
        }
      >
        <FilterSelect
          name="isu"
          label={copy.filter.issue}
          all={copy.filter.all}
          options={view.issues.map(({ id, name: label }) => ({ value: id, label }))}
          value={issue?.id ?? ''}
        />
      </FilterBar>
      <PageBody>
        {view.total === 0 ? (
          <Card>
            <EmptyState icon="chart-line" title={copy.empty}>
              {copy.emptyText}
            </EmptyState>
          </Card>
        ) : (
          <>
            <Card>
              <TrendChart rows={rows} label={copy.chart(name)} note={copy.note} />
            </Card>
            <details>
              <summary>{copy.table}</summary>
              <DataTable
                caption={copy.chart(name)}
                columns={columnsOf(span.by, span.to)}
                rows={rows.toReversed()}
                rowKey={(row) => row.at}
              />
            </details>
          </>
        )}
      </PageBody>
    </>
  );
}
