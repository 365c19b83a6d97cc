import { data, Form } from 'react-router';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import { callOf, readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Acts, Button } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { SelectField, TextField } from '#app/ui/field.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Card, PageBody, PageHead } from '#app/ui/page-head.tsx';
import { trainingCopy } from '../copy.id.ts';
import { saveEvaluationForm } from '../evaluating/actions/save-evaluation-form.server.ts';
import { evaluatingCopy } from '../evaluating/copy.id.ts';
import { evaluationForm } from '../evaluating/queries/evaluation.server.ts';
import { MOST_EVALUATION_QUESTIONS } from '../evaluating/schema.ts';
import { may } from '../policy.ts';
import type { EvaluationQuestion } from '../tables.ts';
import type { Route } from './+types/evaluation-form.page.ts';
import { faultsOf } from './form-input.ts';

export const handle: PageHandle = { scripts: true };
const copy = evaluatingCopy.form;
/** Empty lines for more questions. */
const MORE = 3;

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  if (!may(actor, 'manage-training')) throw new Response(null, { status: 403 });
  const view = await readAs(context, actor, (db) => evaluationForm(db, params.id));
  if (!view) throw new Response(null, { status: 404 });
  return { ...view, lines: Math.min(view.questions.length + MORE, MOST_EVALUATION_QUESTIONS) };
}

type Line = { id: string; text: string; kind: EvaluationQuestion['kind'] };

function linesIn(form: FormData): Line[] {
  const all = (name: string) => form.getAll(name).map(String);
  const kinds = all('kind');
  const ids = all('id');
  return all('text').map((text, at) => ({
    id: ids[at] ?? '',
    text,
    kind: kinds[at] === 'text' ? 'text' : 'scale',
  }));
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const questions = linesIn(await request.formData());
  const saved = await saveEvaluationForm(callOf(context, requirePerson(context, request)), {
    programmeId: params.id,
    questions,
  });
  if (saved.ok) return redirectWith(`/kerja/pelatihan/${params.id}/evaluasi`, { text: copy.saved });
  return data({ questions, ...faultsOf(saved.error) }, { status: 422 });
}

function QuestionLine({ line, at, frozen }: { line: Line | undefined; at: number; frozen: boolean }) {
  return (
    <div className="row wrap" style={{ alignItems: 'end' }}>
      <input type="hidden" name="id" value={line?.id ?? ''} />
      <div style={{ flex: '1 1 320px', minWidth: 0 }}>
        <TextField
          name="text"
          id={`text-${at}`}
          label={copy.question(at)}
          defaultValue={line?.text ?? ''}
          maxLength={300}
          disabled={frozen}
        />
      </div>
      <div style={{ flex: '0 0 200px' }}>
        <SelectField
          name="kind"
          id={`kind-${at}`}
          label={copy.kind(at)}
          options={[
            { value: 'scale', label: copy.kinds.scale },
            { value: 'text', label: copy.kinds.text },
          ]}
          defaultValue={line?.kind ?? 'scale'}
          disabled={frozen}
        />
      </div>
    </div>
  );
}

/** The questions of a programme's anonymous evaluation. */
export default function EvaluationFormPage({ loaderData: view, actionData }: Route.ComponentProps) {
  const lines: readonly Line[] = actionData?.questions ?? view.questions;
  const shown = view.frozen ? view.questions.length : view.lines;
  const numbers = Array.from({ length: shown }, (_, at) => at + 1);
  const fault = actionData?.errors.questions;
  return (
    <>
      <PageHead
        title={copy.title}
        summary={copy.summary}
        back={{ href: `/kerja/pelatihan/${view.programme.id}`, label: view.programme.title }}
      />
      <PageBody>
        {view.frozen && <Alert>{copy.frozen}</Alert>}
        <Card>
          <Form method="post" className="stack" key={view.questions.length} noValidate>
            <ErrorSummary
              title={trainingCopy.errorTitle}
              errors={fault ? { 'text-1': fault } : {}}
              general={actionData?.general}
            />
            {!view.frozen && <p className="hint">{copy.hint}</p>}
            {numbers.map((at) => (
              <QuestionLine key={at} line={lines[at - 1]} at={at} frozen={view.frozen} />
            ))}
            {!view.frozen && (
              <Acts>
                <Button variant="filled">{copy.submit}</Button>
              </Acts>
            )}
          </Form>
        </Card>
      </PageBody>
    </>
  );
}
