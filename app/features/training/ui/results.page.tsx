import { readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { type Column, DataTable } from '#app/ui/data-table.tsx';
import { Facts } from '#app/ui/list.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Card, PageBody, PageHead, SectionHead } from '#app/ui/page-head.tsx';
import { EmptyState } from '#app/ui/states.tsx';
import { examiningCopy } from '../examining/copy.id.ts';
import { type ItemRow, type PersonScores, resultsView } from '../examining/queries/results.server.ts';
import { LEAST_ANSWERS } from '../examining/rules/items.ts';
import { normalizedGain } from '../examining/rules/learning.ts';
import type { Route } from './+types/results.page.ts';
import { batchHref } from './batch-tabs.ts';

export const handle: PageHandle = { scripts: true };
const copy = examiningCopy.results;
/** Below this a question tells little apart (Ebel). */
const WEAK = 0.2;

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const view = await readAs(context, actor, (db) => resultsView(db, actor, params.batchId));
  if (!view || view.head.programmeId !== params.id) throw new Response(null, { status: 404 });
  return {
    ...view,
    rows: view.rows.map((row) => ({
      ...row,
      gain: row.pre === null || row.post === null ? null : normalizedGain(row.pre, row.post),
    })),
  };
}

type View = Awaited<ReturnType<typeof loader>>;
type Row = PersonScores & { readonly gain: number | null };
const shown = (value: number | null) => (value === null ? '' : copy.score(value));

const personColumns: Column<Row>[] = [
  {
    key: 'person',
    head: copy.columns.person,
    main: true,
    cell: (row) => (
      <>
        <span className="any">{row.person}</span>
        <span className="sm mut" style={{ display: 'block', fontWeight: 450 }}>
          {row.unit}
        </span>
      </>
    ),
  },
  { key: 'pre', head: copy.columns.pre, figure: true, cell: (row) => shown(row.pre) },
  { key: 'post', head: copy.columns.post, figure: true, cell: (row) => shown(row.post) },
  {
    key: 'difference',
    head: copy.columns.difference,
    figure: true,
    cell: (row) => (row.pre === null || row.post === null ? '' : copy.signed(row.post - row.pre)),
  },
  {
    key: 'gain',
    head: copy.columns.gain,
    figure: true,
    cell: (row) => (row.gain === null ? '' : copy.ratio(row.gain)),
  },
];

const itemColumns: Column<ItemRow>[] = [
  {
    key: 'text',
    head: copy.itemColumns.text,
    main: true,
    cell: (row) => <span className="any">{row.text}</span>,
  },
  ...(['pre', 'post'] as const).map(
    (part): Column<ItemRow> => ({
      key: part,
      head: copy.itemColumns[part],
      figure: true,
      cell: (row) => copy.share(row[part].right, row[part].answers),
    }),
  ),
  {
    key: 'discrimination',
    head: copy.itemColumns.discrimination,
    figure: true,
    cell: (row) =>
      row.discrimination === null ? (
        <span className="mut">{copy.tooFew}</span>
      ) : (
        <>
          {copy.ratio(row.discrimination)}
          {row.discrimination < WEAK && <span className="sm warn-ink"> · {copy.weak}</span>}
        </>
      ),
  },
  {
    key: 'answers',
    head: copy.itemColumns.answers,
    figure: true,
    cell: (row) => row.pre.answers + row.post.answers,
  },
];

function Paired({ paired }: { paired: View['paired'] }) {
  const { pairs, difference, interval, pre, post, gain } = paired;
  return (
    <Card>
      {difference === null || pre === null || post === null ? (
        <p>{copy.noPairs}</p>
      ) : (
        <Facts
          rows={[
            { term: copy.pairs, value: copy.people(pairs) },
            { term: copy.difference, value: `${copy.signed(difference)}, ${copy.means(pre, post)}` },
            {
              term: copy.intervalTerm,
              value: interval ? copy.interval(interval.from, interval.to) : copy.noInterval,
            },
            ...(gain === null
              ? []
              : [{ term: copy.gain, value: `${copy.ratio(gain)}, ${copy.gainText(paired.gainOf, pairs)}` }]),
          ]}
        />
      )}
      <p className="hint after">{copy.leftOut(paired.onlyPre, paired.onlyPost)}</p>
      {difference !== null && <p className="hint">{copy.noComparison}</p>}
    </Card>
  );
}

/** What a batch learnt: by person, in the mean, and by question. */
export default function ResultsPage({ loaderData: view }: Route.ComponentProps) {
  const { head, rows, items } = view;
  return (
    <>
      <PageHead
        title={copy.title}
        summary={`${head.programmeTitle}, ${head.name}`}
        back={{ href: batchHref(head, 'tests'), label: examiningCopy.attempt.back }}
      />
      <PageBody>
        {items.length === 0 ? (
          <EmptyState icon="chart-bar" title={copy.emptyTitle}>
            {copy.none}
          </EmptyState>
        ) : (
          <>
            <Paired paired={view.paired} />
            <SectionHead title={copy.byPerson} count={String(rows.length)} />
            <DataTable
              caption={copy.byPerson}
              columns={personColumns}
              rows={rows}
              rowKey={(row) => row.registrationId}
            />
            <SectionHead title={copy.byQuestion} count={String(items.length)} />
            <p className="hint">{copy.itemHint(LEAST_ANSWERS)}</p>
            <DataTable
              caption={copy.byQuestion}
              columns={itemColumns}
              rows={items}
              rowKey={(row) => row.questionId}
              groupOf={(row) => ({ key: row.topic, label: row.topic })}
            />
          </>
        )}
      </PageBody>
    </>
  );
}
