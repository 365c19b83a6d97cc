import { platformOf, readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { Acts, LinkButton } from '#app/ui/button.tsx';
import { Grade } from '#app/ui/grade.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { Facts } from '#app/ui/list.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Card, PageBody, PageHead } from '#app/ui/page-head.tsx';
import { StateBadge } from '#app/ui/state-tile.tsx';
import { STATE_WORDS } from '../copy.id.ts';
import { reportCopy as copy, gradeSentence } from '../reporting/copy.id.ts';
import { type Receipt, receiptOf } from '../reporting/receipt.server.ts';
import type { Route } from './+types/report-receipt.page.ts';

export const handle: PageHandle = { scripts: true };

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const now = platformOf(context).clock.now().toString();
  const receipt = await readAs(context, actor, (db) => receiptOf(db, actor, params.id, now));
  if (!receipt) throw new Response(null, { status: 404 });
  return receipt;
}

function meaning(task: Receipt['task']): string {
  if (!task) return copy.done.noTaskText;
  if (task.state === 'tercakup') return copy.done.coveredText;
  if (task.state === 'terlambat') return copy.done.lateText;
  return copy.done.waitingText;
}

export default function ReceiptPage({ loaderData: receipt }: Route.ComponentProps) {
  const { task } = receipt;
  const rows = [
    {
      term: copy.done.account,
      value: (
        <span className="row" style={{ gap: 6 }}>
          <Icon name={receipt.icon} />
          <span style={{ overflowWrap: 'anywhere' }}>{receipt.account}</span>
        </span>
      ),
    },
    { term: copy.done.task, value: task?.title ?? copy.done.noTask },
    ...(task
      ? [
          {
            term: copy.done.state,
            value:
              task.state === 'tidak-ditugaskan' ? (
                STATE_WORDS[task.state]
              ) : (
                <StateBadge state={task.state} word={STATE_WORDS[task.state]} />
              ),
          },
        ]
      : []),
    {
      term: copy.done.evidence,
      value: (
        <span className="row" style={{ gap: 8, alignItems: 'flex-start' }}>
          <Grade grade={receipt.grade} label={copy.grade(receipt.grade)} />
          <span>{gradeSentence(receipt.grade, receipt.network)}</span>
        </span>
      ),
    },
  ];
  return (
    <>
      <PageHead title={copy.done.title} summary={receipt.unitName} />
      <PageBody>
        <div style={{ maxWidth: 560, display: 'grid', gap: 16 }}>
          <Card>
            <p style={{ marginBottom: 12 }}>{meaning(task)}</p>
            <Facts rows={rows} />
          </Card>
          {receipt.screenshotFileId && (
            <a className="lk" href={`/kerja/berkas/${receipt.screenshotFileId}`}>
              {copy.screenshot}
            </a>
          )}
          <Acts>
            <LinkButton variant="filled" icon="link-plus" href="/kerja/lapor">
              {copy.done.again}
            </LinkButton>
            <LinkButton href="/kerja/tugas" icon="checklist">
              {copy.done.tasks}
            </LinkButton>
            {receipt.address && (
              <LinkButton variant="subtle" icon="external-link" href={receipt.address} newTab>
                {copy.done.open}
              </LinkButton>
            )}
          </Acts>
        </div>
      </PageBody>
    </>
  );
}
