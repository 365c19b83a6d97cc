import { data } from 'react-router';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import { typedOf } from '#app/platform/request/form-input.ts';
import { callOf, platformOf, readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { Badge, type Tone } from '#app/ui/badge.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Card } from '#app/ui/page-head.tsx';
import { EmptyState } from '#app/ui/states.tsx';
import { saveWindows } from '../examining/actions/save-windows.server.ts';
import { examiningCopy } from '../examining/copy.id.ts';
import { batchTestView, type PartStanding } from '../examining/queries/batch-test.server.ts';
import type { Route } from './+types/batch-test.page.ts';
import { BatchFrame } from './batch-frame.tsx';
import { batchHref, testHref } from './batch-tabs.ts';
import { faultsOf } from './form-input.ts';
import { TestWindowsPanel } from './test-windows-panel.tsx';

export const handle: PageHandle = { scripts: true };
const copy = examiningCopy.batch;

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const now = platformOf(context).clock.now().toString();
  const view = await readAs(context, actor, (db) => batchTestView(db, actor, params.batchId, now));
  if (!view || view.head.programmeId !== params.id) throw new Response(null, { status: 404 });
  return { ...view, isScheduling: new URL(request.url).searchParams.has('jadwal') };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const typed = typedOf(await request.formData());
  const saved = await saveWindows(callOf(context, requirePerson(context, request)), {
    ...typed,
    batchId: params.batchId,
  });
  if (saved.ok)
    return redirectWith(batchHref({ id: params.batchId, programmeId: params.id }, 'tests'), {
      text: copy.saved,
    });
  return data({ typed, ...faultsOf(saved.error) }, { status: 422 });
}

const TONES: Record<PartStanding['state'], Tone> = {
  unset: 'neutral',
  ahead: 'info',
  open: 'good',
  over: 'neutral',
};

type View = Awaited<ReturnType<typeof loader>>;

function OwnAct({ part, head }: { part: PartStanding; head: View['head'] }) {
  const href = testHref(head, part.part);
  if (part.own === null || part.state === 'unset') return null;
  if (part.own === 'running')
    return (
      <LinkButton variant="filled" href={href}>
        {copy.resume}
      </LinkButton>
    );
  if (part.own !== 'not-begun') return <LinkButton href={href}>{copy.see}</LinkButton>;
  return part.state === 'open' ? (
    <LinkButton variant="filled" href={href}>
      {copy.open}
    </LinkButton>
  ) : null;
}

function PartCard({ part, view }: { part: PartStanding; view: View }) {
  const { head, test } = view;
  return (
    <Card
      title={examiningCopy.parts[part.part]}
      act={<Badge tone={TONES[part.state]}>{copy.states[part.state]}</Badge>}
    >
      <div className="stack tight">
        {part.window && <p>{copy.when(part.window.opensAt, part.window.closesAt, head.zone)}</p>}
        {test && <p className="mut sm">{copy.facts(test.questions, test.minutes)}</p>}
        {view.abilities.seeResults && part.begun > 0 && (
          <p className="mut sm">{copy.progress(part.begun, part.closed, head.confirmed)}</p>
        )}
        {part.own && copy.own[part.own] && <p className="b">{copy.own[part.own]}</p>}
        <OwnAct part={part} head={head} />
      </div>
    </Card>
  );
}

function NoTest({ view }: { view: View }) {
  const { saveTest } = view.abilities;
  return (
    <EmptyState
      icon="checklist"
      title={copy.noTestTitle}
      {...(saveTest
        ? {
            acts: (
              <LinkButton variant="filled" href={`/kerja/pelatihan/${view.head.programmeId}/tes`}>
                {copy.edit}
              </LinkButton>
            ),
          }
        : {})}
    >
      {saveTest ? copy.noTest : copy.noTestForOthers}
    </EmptyState>
  );
}

/** The pre and the post test of a batch: when, and how far it is. */
export default function BatchTestPage({ loaderData: view, actionData }: Route.ComponentProps) {
  const { head, abilities } = view;
  const here = batchHref(head, 'tests');
  const isOpen = abilities.setWindows && (view.isScheduling || actionData !== undefined);
  return (
    <>
      <BatchFrame
        head={head}
        current="tests"
        {...(view.test
          ? {
              acts: (
                <>
                  {abilities.setWindows && (
                    <LinkButton icon="clock" href={`${here}?jadwal`}>
                      {copy.windows}
                    </LinkButton>
                  )}
                  {abilities.seeResults && <LinkButton href={`${here}/hasil`}>{copy.results}</LinkButton>}
                  {abilities.saveTest && (
                    <LinkButton href={`/kerja/pelatihan/${head.programmeId}/tes`}>{copy.edit}</LinkButton>
                  )}
                </>
              ),
            }
          : {})}
      >
        {view.test ? (
          view.parts.map((part) => <PartCard key={part.part} part={part} view={view} />)
        ) : (
          <NoTest view={view} />
        )}
      </BatchFrame>
      {isOpen && (
        <TestWindowsPanel parts={view.parts} zone={head.zone} closeHref={here} faults={actionData} />
      )}
    </>
  );
}
