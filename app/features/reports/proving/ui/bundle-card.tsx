import { Form } from 'react-router';
import { Alert } from '#app/ui/alert.tsx';
import { Acts, Button, LinkButton } from '#app/ui/button.tsx';
import { formatInstant } from '#app/ui/format-date.ts';
import { Card } from '#app/ui/page-head.tsx';
import { Progress } from '#app/ui/progress.tsx';
import { bundleCopy } from '../bundle-copy.id.ts';
import type { officersPage } from '../queries/officers-page.server.ts';

type View = Pick<
  NonNullable<Awaited<ReturnType<typeof officersPage>>>,
  'bundle' | 'month' | 'unitId' | 'zone' | 'isOver'
> & { count: number };

const copy = bundleCopy.bundle;

function Running({ done, wanted }: { done: number; wanted: number }) {
  const label = copy.running(done, wanted);
  return (
    <>
      <div className="row wrap">
        <span className="b tn" role="status">
          {label}
        </span>
        <LinkButton size="sm" icon="refresh" href="">
          {copy.refresh}
        </LinkButton>
      </div>
      <Progress value={done} max={wanted} label={label} kind="work" />
    </>
  );
}

/** All papers as one archive: asking for it, how far it is, taking it. */
export function BundleCard({ view }: { view: View }) {
  const { last, ready } = view.bundle;
  const running = last?.state === 'running';
  return (
    <Card title={copy.title}>
      <div className="stack tight">
        <p className="mut">{view.isOver ? copy.lead(view.count) : copy.notOver}</p>
        {last && running && <Running done={last.done + last.failed} wanted={last.wanted} />}
        {last?.state === 'failed' && <Alert tone="bad">{copy.failed}</Alert>}
        {ready && <p>{copy.ready(ready.done, formatInstant(ready.endedAt, view.zone))}</p>}
        {ready && ready.failed > 0 && <Alert tone="warn">{copy.someFailed(ready.failed)}</Alert>}
        <Acts>
          {ready && (
            <LinkButton
              variant="filled"
              icon="download"
              href={`/kerja/bukti-kinerja/berkas/${ready.id}.zip`}
              plain
            >
              {copy.download}
            </LinkButton>
          )}
          {view.isOver && !running && (
            <Form method="post">
              <input type="hidden" name="month" value={view.month} />
              <input type="hidden" name="unitId" value={view.unitId ?? ''} />
              <Button icon="file-zip" {...(ready ? {} : { variant: 'filled' as const })}>
                {ready || last ? copy.again : copy.ask}
              </Button>
            </Form>
          )}
        </Acts>
      </div>
    </Card>
  );
}
