import { Alert } from '#app/ui/alert.tsx';
import { type Column, DataTable } from '#app/ui/data-table.tsx';
import { Card } from '#app/ui/page-head.tsx';
import { examiningCopy } from '../examining/copy.id.ts';
import type { TopicCount } from '../examining/rules/forms.ts';

const copy = examiningCopy.test;

const columns: Column<TopicCount>[] = [
  { key: 'topic', head: copy.columns.topic, main: true, cell: (row) => row.topic },
  { key: 'a', head: copy.columns.a, figure: true, cell: (row) => row.a },
  { key: 'b', head: copy.columns.b, figure: true, cell: (row) => row.b },
];

/** Questions of each topic in both forms, and whether the forms are parallel. */
export function TopicCounts({ counts, parallel }: { counts: readonly TopicCount[]; parallel: boolean }) {
  if (counts.length === 0) return null;
  const total = counts.reduce((sum, { a, b }) => ({ a: sum.a + a, b: sum.b + b }), { a: 0, b: 0 });
  return (
    <Card title={copy.counts}>
      <Alert tone={parallel ? 'good' : 'warn'}>{parallel ? copy.parallel : copy.notParallel}</Alert>
      <DataTable
        caption={copy.counts}
        columns={columns}
        rows={[...counts, { topic: copy.total, ...total }]}
        rowKey={(row) => row.topic}
      />
    </Card>
  );
}
