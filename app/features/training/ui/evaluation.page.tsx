import { data } from 'react-router';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import { typedOf } from '#app/platform/request/form-input.ts';
import { callOf, platformOf, readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { Alert } from '#app/ui/alert.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { DoneState, EmptyState } from '#app/ui/states.tsx';
import { refusalSentence } from '../copy.id.ts';
import { evaluate } from '../evaluating/actions/evaluate.server.ts';
import { evaluatingCopy as copy } from '../evaluating/copy.id.ts';
import { evaluationView } from '../evaluating/queries/evaluation.server.ts';
import type { Route } from './+types/evaluation.page.ts';
import { BatchFrame } from './batch-frame.tsx';
import { batchHref } from './batch-tabs.ts';
import { EVALUATION_ANSWER, EvaluationFields } from './evaluation-fields.tsx';
import { EvaluationResults } from './evaluation-results.tsx';
import { faultsOf } from './form-input.ts';

export const handle: PageHandle = { scripts: true };

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const now = platformOf(context).clock.now().toString();
  const view = await readAs(context, actor, (db) => evaluationView(db, actor, params.batchId, now));
  if (!view || view.head.programmeId !== params.id) throw new Response(null, { status: 404 });
  return view;
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const typed = typedOf(await request.formData());
  const answers = Object.fromEntries(
    Object.entries(typed).flatMap(([name, value]) =>
      name.startsWith(EVALUATION_ANSWER) ? [[name.slice(EVALUATION_ANSWER.length), value]] : [],
    ),
  );
  const sent = await evaluate(callOf(context, requirePerson(context, request)), {
    batchId: params.batchId,
    answers,
  });
  const here = batchHref({ id: params.batchId, programmeId: params.id }, 'evaluation');
  if (sent.ok) return redirectWith(here, { text: copy.sent });
  const faults =
    sent.error.type === 'forbidden'
      ? { errors: {}, general: refusalSentence({ type: 'not-participant' }) }
      : faultsOf(sent.error);
  return data({ typed, ...faults }, { status: 422 });
}

type View = Awaited<ReturnType<typeof loader>>;

function Own({ view, faults }: { view: View; faults: Route.ComponentProps['actionData'] }) {
  const { head, own, state } = view;
  if (own === null) return null;
  if (own === 'done') return <DoneState title={copy.doneTitle}>{copy.done}</DoneState>;
  if (state === 'ahead')
    return (
      <EmptyState icon="clock" title={copy.aheadTitle}>
        {copy.ahead(head.toDate)}
      </EmptyState>
    );
  if (state === 'closed') return <EmptyState icon="lock" title={copy.closedTitle} />;
  return <EvaluationFields questions={view.questions} closesOn={view.closesOn} faults={faults} />;
}

/** The anonymous evaluation of a batch. */
export default function EvaluationPage({ loaderData: view, actionData }: Route.ComponentProps) {
  const { head, results } = view;
  return (
    <BatchFrame
      head={head}
      current="evaluation"
      {...(view.abilities.edit
        ? {
            acts: (
              <LinkButton icon="edit" href={`/kerja/pelatihan/${head.programmeId}/evaluasi`}>
                {copy.edit}
              </LinkButton>
            ),
          }
        : {})}
    >
      {actionData?.general && (
        <Alert tone="bad" live>
          {actionData.general}
        </Alert>
      )}
      <Own view={view} faults={actionData} />
      {results && <EvaluationResults results={results} people={head.confirmed} />}
    </BatchFrame>
  );
}
