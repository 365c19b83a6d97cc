import { Card } from '#app/ui/page-head.tsx';
import { Progress } from '#app/ui/progress.tsx';
import type { QueueView } from '../queries/queue.server.ts';
import { queueCopy } from './copy.id.ts';

const percent = (share: number): string => `${(share * 100).toFixed(1).replace('.', ',')}%`;

/** Progress of the day, and how right the program is: always with n and the lower bound. */
export function QueueFiguresCard({ view }: { view: QueueView }) {
  const { precision, recall, sampleYes, sampleNo } = view.figures;
  const all = view.doneToday + view.waiting;
  const judged = (right: number, n: number) => (n === 0 ? queueCopy.unknown : queueCopy.right(right, n));
  const rows = [
    {
      term: queueCopy.precision,
      value:
        precision.n === 0
          ? queueCopy.unknown
          : `${percent(precision.right / precision.n)} (${queueCopy.right(precision.right, precision.n)}), ${queueCopy.bound} ${percent(precision.lower)}`,
    },
    {
      term: queueCopy.recall,
      value: recall
        ? `${percent(recall.share)} (${queueCopy.n(recall.n)}), ${queueCopy.bound} ${percent(recall.lower)}`
        : queueCopy.unknown,
    },
    { term: queueCopy.sampleYes, value: judged(sampleYes.right, sampleYes.n) },
    { term: queueCopy.sampleNo, value: judged(sampleNo.right, sampleNo.n) },
  ];
  return (
    <div className="stack tight">
      {all > 0 && (
        <Card>
          <p className="sm m" style={{ marginBottom: 8 }}>
            {queueCopy.progress(view.doneToday, all)}
          </p>
          <Progress
            kind="work"
            value={view.doneToday}
            max={Math.max(1, all)}
            label={queueCopy.progress(view.doneToday, all)}
          />
        </Card>
      )}
      <Card title={queueCopy.figures}>
        {precision.n + sampleYes.n + sampleNo.n > 0 && (
          <ul className="lst">
            {rows.map((row) => (
              <li key={row.term}>
                <span className="sm mut">{row.term}</span>
                <p className="sm tn">{row.value}</p>
              </li>
            ))}
          </ul>
        )}
        <p className="sm mut" style={{ marginTop: 12 }}>
          {precision.proven ? queueCopy.proven : queueCopy.notProven}
        </p>
      </Card>
      <p className="xs mut heat-only">{queueCopy.keys}</p>
    </div>
  );
}
