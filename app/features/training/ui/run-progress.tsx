import { Form } from 'react-router';
import { Button } from '#app/ui/button.tsx';
import { Progress } from '#app/ui/progress.tsx';

/** How far a job is, in words and as a bar, with a button that looks again. */
export function RunProgress(props: { value: number; max: number; label: string; refresh: string }) {
  const { value, max, label, refresh } = props;
  return (
    <div className="stack tight">
      <div className="row wrap">
        <span className="b tn" role="status">
          {label}
        </span>
        <Form>
          <Button size="sm" icon="refresh">
            {refresh}
          </Button>
        </Form>
      </div>
      <Progress value={value} max={max} label={label} kind="work" />
    </div>
  );
}
