import { type Column, DataTable } from '#app/ui/data-table.tsx';
import { Card, SectionHead } from '#app/ui/page-head.tsx';
import { EmptyState } from '#app/ui/states.tsx';
import { evaluatingCopy as copy } from '../evaluating/copy.id.ts';
import type { ScaleSummary, TextSummary } from '../evaluating/rules/questions.ts';

const columns: Column<ScaleSummary>[] = [
  {
    key: 'text',
    head: copy.columns.text,
    main: true,
    cell: (row) => <span className="any">{row.text}</span>,
  },
  {
    key: 'mean',
    head: copy.columns.mean,
    figure: true,
    cell: (row) => (row.mean === null ? '' : copy.mean(row.mean)),
  },
  {
    key: 'counts',
    head: copy.columns.counts,
    cell: (row) => <span className="tn">{copy.spread(row.counts)}</span>,
  },
  { key: 'answers', head: copy.columns.answers, figure: true, cell: (row) => row.answers },
];

/** What participants answered, from five of them on. */
export function EvaluationResults(props: {
  results: {
    answered: number;
    shown: number;
    scales: readonly ScaleSummary[];
    texts: readonly TextSummary[];
  };
  people: number;
}) {
  const { answered, shown, scales, texts } = props.results;
  return (
    <section className="stack">
      <div>
        <SectionHead title={copy.results} count={copy.count(answered, props.people)} />
        {shown > 0 && (
          <p className="mut sm">
            {copy.read(shown)} {answered > shown && copy.waiting(answered - shown)}
          </p>
        )}
      </div>
      {shown === 0 ? (
        <Card>
          <EmptyState icon="eye-off" title={copy.tooFewTitle}>
            {copy.tooFew}
          </EmptyState>
        </Card>
      ) : (
        <>
          <DataTable caption={copy.caption} columns={columns} rows={scales} rowKey={(row) => row.id} />
          {texts.map((text) => (
            <Card key={text.id} title={text.text}>
              {text.said.length === 0 ? (
                <p className="mut">{copy.nothingSaid}</p>
              ) : (
                <ul className="lst">
                  {text.said.map((said) => (
                    <li key={said.text} className="any">
                      {said.text}
                      {said.times > 1 && <span className="mut"> ({copy.times(said.times)})</span>}
                    </li>
                  ))}
                </ul>
              )}
            </Card>
          ))}
        </>
      )}
    </section>
  );
}
