import { Form } from 'react-router';
import { Alert } from '#app/ui/alert.tsx';
import { Button } from '#app/ui/button.tsx';
import { Progress } from '#app/ui/progress.tsx';
import { refusalSentence, seasonsCopy } from '../copy.id.ts';
import type { RunView } from '../runs.server.ts';

const copy = seasonsCopy.manage;

/** How far the last run of a job is, and why it failed. */
export function RunState({ run }: { run: RunView | null }) {
  if (!run || run.state === 'done') return null;
  if (run.state === 'failed')
    return <Alert tone="bad">{copy.failed(run.refusal && refusalSentence(run.refusal))}</Alert>;
  const label = copy.run[run.kind](run.done, run.steps);
  return (
    <div className="stack tight">
      <div className="row wrap">
        <span className="b tn" role="status">
          {label}
        </span>
        <Form>
          <Button size="sm" icon="refresh">
            {copy.refresh}
          </Button>
        </Form>
      </div>
      <Progress value={run.done} max={run.steps} label={label} kind="work" />
    </div>
  );
}
