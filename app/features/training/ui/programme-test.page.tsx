import { data, Form } from 'react-router';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import { callOf, readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Acts, Button, LinkButton } from '#app/ui/button.tsx';
import { type Column, DataTable } from '#app/ui/data-table.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { TextField } from '#app/ui/field.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { PageBody, PageHead, SectionHead } from '#app/ui/page-head.tsx';
import { EmptyState } from '#app/ui/states.tsx';
import { trainingCopy } from '../copy.id.ts';
import { saveTest } from '../examining/actions/save-test.server.ts';
import { examiningCopy } from '../examining/copy.id.ts';
import { type FormQuestion, programmeTest } from '../examining/queries/programme-test.server.ts';
import { areParallel, dealt, topicCounts } from '../examining/rules/forms.ts';
import { may } from '../policy.ts';
import type { TestForm } from '../tables.ts';
import type { Route } from './+types/programme-test.page.ts';
import { faultsOf } from './form-input.ts';
import { TopicCounts } from './topic-counts.tsx';

export const handle: PageHandle = { scripts: true };
const copy = examiningCopy.test;
const PREFIX = 'form.';

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  if (!may(actor, 'write-questions')) throw new Response(null, { status: 403 });
  const view = await readAs(context, actor, (db) => programmeTest(db, actor, params.id));
  if (!view) throw new Response(null, { status: 404 });
  return view;
}

/** Chosen forms by question id. */
const chosenIn = (form: FormData): Record<string, TestForm> =>
  Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      name.startsWith(PREFIX) && (value === 'A' || value === 'B') ? [[name.slice(PREFIX.length), value]] : [],
    ),
  );

export async function action({ context, request, params }: Route.ActionArgs) {
  const form = await request.formData();
  const chosen = chosenIn(form);
  const inForm = (wanted: TestForm) => Object.keys(chosen).filter((id) => chosen[id] === wanted);
  const minutes = String(form.get('minutes') ?? '');
  if (form.get('intent') === 'deal') {
    const actor = requirePerson(context, request);
    const view = await readAs(context, actor, (db) => programmeTest(db, actor, params.id));
    if (!view?.abilities.save) throw new Response(null, { status: 403 });
    const errors: Record<string, string> = {};
    return data({ chosen: dealt(view.questions), minutes, errors, general: undefined });
  }
  const saved = await saveTest(callOf(context, requirePerson(context, request)), {
    programmeId: params.id,
    minutes,
    formA: inForm('A'),
    formB: inForm('B'),
  });
  if (saved.ok) return redirectWith(`/kerja/pelatihan/${params.id}/tes`, { text: copy.saved });
  return data({ chosen, minutes, ...faultsOf(saved.error) }, { status: 422 });
}

function columnsFor(mayChoose: boolean): Column<FormQuestion>[] {
  return [
    {
      key: 'text',
      head: copy.columns.text,
      main: true,
      cell: (row) => <span className="any">{row.text}</span>,
    },
    {
      key: 'form',
      head: copy.columns.form,
      phone: 'bare',
      width: 210,
      cell: (row) =>
        mayChoose ? (
          <select
            className="inp"
            name={`${PREFIX}${row.id}`}
            aria-label={copy.choose(row.text)}
            defaultValue={row.form ?? ''}
          >
            <option value="">{copy.none}</option>
            <option value="A">{copy.form.A}</option>
            <option value="B">{copy.form.B}</option>
          </select>
        ) : (
          row.form && copy.form[row.form]
        ),
    },
  ];
}

/** The test of a programme: minutes, and two forms that ask the same topics equally often. */
export default function ProgrammeTestPage({ loaderData: view, actionData }: Route.ComponentProps) {
  const { programme } = view;
  const here = `/kerja/pelatihan/${programme.id}`;
  const questions = actionData
    ? view.questions.map((row) => ({ ...row, form: actionData.chosen[row.id] ?? null }))
    : view.questions;
  const rows = view.abilities.save ? questions : questions.filter(({ form }) => form !== null);
  const counts = topicCounts(questions);
  const bank = <LinkButton href="/kerja/pelatihan/bank-soal">{copy.bank}</LinkButton>;
  return (
    <>
      <PageHead
        title={copy.title}
        summary={copy.summary}
        back={{ href: here, label: programme.title }}
        acts={bank}
      />
      <PageBody>
        {view.began && <Alert>{copy.began}</Alert>}
        {view.questions.length === 0 ? (
          <EmptyState icon="help-circle" title={copy.emptyTitle} acts={bank}>
            {copy.empty}
          </EmptyState>
        ) : (
          <Form method="post" className="stack" key={JSON.stringify([view.counts, counts])} noValidate>
            <ErrorSummary
              title={trainingCopy.errorTitle}
              errors={actionData?.errors ?? {}}
              general={actionData?.general}
            />
            <TopicCounts counts={counts} parallel={areParallel(counts)} />
            <TextField
              name="minutes"
              label={copy.minutes}
              hint={copy.minutesHint}
              inputMode="numeric"
              width="short"
              defaultValue={actionData?.minutes ?? view.minutes ?? 30}
              disabled={!view.abilities.save}
              error={actionData?.errors.minutes}
            />
            <div>
              <SectionHead title={copy.questions} count={String(rows.length)} />
              <DataTable
                caption={copy.questions}
                columns={columnsFor(view.abilities.save)}
                rows={rows}
                rowKey={(row) => row.id}
                groupOf={(row) => ({ key: row.topic, label: row.topic })}
              />
            </div>
            {view.abilities.save && (
              <Acts>
                <Button variant="filled">{copy.submit}</Button>
                <Button name="intent" value="deal">
                  {copy.deal}
                </Button>
              </Acts>
            )}
          </Form>
        )}
      </PageBody>
    </>
  );
}
