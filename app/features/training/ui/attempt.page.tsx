import { data, Form, redirect } from 'react-router';
import { answerOr } from '#app/platform/request/answer-or.ts';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import { callOf, platformOf, readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Acts, Button, LinkButton } from '#app/ui/button.tsx';
import { formatInstant } from '#app/ui/format-date.ts';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Card, PageBody, PageHead } from '#app/ui/page-head.tsx';

import { finishTest, saveAnswers, startTest } from '../examining/actions/take-test.server.ts';
import { examiningCopy } from '../examining/copy.id.ts';
import { attemptView, type Running } from '../examining/queries/attempt.server.ts';
import type { Route } from './+types/attempt.page.ts';
import { AttemptOver } from './attempt-over.tsx';
import { batchHref, testHref } from './batch-tabs.ts';
import { learnerFault } from './form-input.ts';
import { RunningTest } from './running-test.tsx';
import { ANSWER } from './use-autosave.ts';

export { loadAnew as shouldRevalidate } from '#app/platform/request/load-anew.ts';

export const handle: PageHandle = { scripts: true };
const copy = examiningCopy.attempt;

function partOf(word: string): 'pre' | 'post' {
  if (word === 'awal') return 'pre';
  if (word === 'akhir') return 'post';
  throw new Response(null, { status: 404 });
}

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const asked = {
    batchId: params.batchId,
    part: partOf(params.part),
    now: platformOf(context).clock.now().toString(),
  };
  const view = await readAs(context, actor, (db) => attemptView(db, actor, asked));
  if (!view || view.head.programmeId !== params.id) throw new Response(null, { status: 404 });
  const { searchParams } = new URL(request.url);
  return { ...view, isChecking: searchParams.has('kumpulkan'), isSaved: searchParams.has('tersimpan') };
}

const answersIn = (form: FormData): Record<string, string> =>
  Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      name.startsWith(ANSWER) ? [[name.slice(ANSWER.length), String(value)]] : [],
    ),
  );

/** What an act answers: `over` where the time ran out under it, so that the page asks anew. */
type Said = { kept?: boolean; over?: boolean; said?: string; unanswered?: boolean };

export async function action({ context, request, params }: Route.ActionArgs) {
  const call = callOf(context, requirePerson(context, request));
  const form = await request.formData();
  const intent = String(form.get('intent') ?? '');
  const part = partOf(params.part);
  const head = { id: params.batchId, programmeId: params.id };
  const here = testHref(head, part);
  const refused = (error: { type: string }) => {
    const over = error.type === 'time-over' || error.type === 'already-handed-in';
    const said: Said = { over, said: learnerFault(error) };
    return data(said, { status: 422 });
  };
  if (intent === 'start') {
    const started = await startTest(call, { batchId: params.batchId, part });
    return started.ok ? redirect(here, 303) : refused(started.error);
  }
  const given = { attemptId: form.get('attemptId'), answers: answersIn(form) };
  if (intent === 'finish') {
    const finished = await finishTest(call, given);
    return finished.ok ? redirectWith(here, { text: copy.finished }) : refused(finished.error);
  }
  const saved = await saveAnswers(call, given);
  if (!saved.ok) return refused(saved.error);
  if (intent === 'check') return redirect(`${here}?kumpulkan`, 303);
  // Without script a message would stay over the buttons, so the page itself says it.
  if (intent === 'keep-all') return redirect(`${here}?tersimpan`, 303);
  return { kept: true } as Said;
}

export const clientAction = ({ serverAction }: Route.ClientActionArgs) =>
  answerOr(serverAction, (): Said => ({ said: copy.unreached }));

type View = Awaited<ReturnType<typeof loader>>;

function Before({ view }: { view: View }) {
  const { head, window, windowState: state } = view;
  if (state === 'ahead' && window)
    return <Alert>{copy.ahead(formatInstant(window.opensAt, head.zone))}</Alert>;
  if (state !== 'open' || !window || view.minutes === null)
    return <Alert>{copy.notOpen[state === 'over' ? 'over' : 'unset']}</Alert>;
  return (
    <Card>
      <div className="stack tight">
        <p>{copy.before(view.minutes)}</p>
        <p>{copy.cut(formatInstant(window.closesAt, head.zone))}</p>
        <p className="mut">{copy.saving}</p>
        <Form method="post">
          <Button variant="filled" size="lg" name="intent" value="start">
            {copy.start}
          </Button>
        </Form>
      </div>
    </Card>
  );
}

/** What the program has, before it is handed in for good. */
function Check({ running, here }: { running: Running; here: string }) {
  const answered = Object.keys(running.answers).length;
  const open = running.questions.length - answered;
  return (
    <Card title={copy.finishTitle}>
      <div className="stack tight">
        <p>{copy.answered(answered, running.questions.length)}.</p>
        {open > 0 && <Alert tone="warn">{copy.openLeft(open)}</Alert>}
        <p className="mut">{copy.finishText}</p>
        <Form method="post">
          <input type="hidden" name="attemptId" value={running.attemptId} />
          <Acts>
            <Button variant="filled" name="intent" value="finish">
              {copy.finish}
            </Button>
            <LinkButton href={here}>{copy.cancel}</LinkButton>
          </Acts>
        </Form>
      </div>
    </Card>
  );
}

/** A participant's own test. Right answers are not on this page, nor in what it is made from, before they may be shown. */
export default function AttemptPage({ loaderData: view, actionData }: Route.ComponentProps) {
  const { head, attempt } = view;
  const here = testHref(head, view.part);
  return (
    <>
      <PageHead
        title={examiningCopy.parts[view.part]}
        summary={`${head.programmeTitle}, ${head.name}`}
        back={{ href: batchHref(head, 'tests'), label: copy.back }}
      />
      <PageBody tight>
        {actionData?.said && (
          <Alert tone="bad" live>
            {actionData.said}
          </Alert>
        )}
        {view.isSaved && attempt.kind === 'running' && <Alert tone="good">{copy.saved}</Alert>}
        {attempt.kind === 'not-begun' && <Before view={view} />}
        {attempt.kind === 'running' &&
          (view.isChecking ? (
            <Check running={attempt} here={here} />
          ) : (
            <RunningTest running={attempt} zone={head.zone} key={attempt.attemptId} />
          ))}
        {attempt.kind === 'over' && <AttemptOver over={attempt} window={view.window} zone={head.zone} />}
      </PageBody>
    </>
  );
}
