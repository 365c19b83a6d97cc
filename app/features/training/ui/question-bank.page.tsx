import { data, Link } from 'react-router';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import { typedOf } from '#app/platform/request/form-input.ts';
import { callOf, readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { type Column, DataTable } from '#app/ui/data-table.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { PageBody, PageHead } from '#app/ui/page-head.tsx';
import { Segmented } from '#app/ui/segmented.tsx';
import { EmptyState } from '#app/ui/states.tsx';
import { retireQuestion, saveQuestion } from '../examining/actions/save-question.server.ts';
import { examiningCopy } from '../examining/copy.id.ts';
import { type BankQuestion, questionBank } from '../examining/queries/question-bank.server.ts';
import { MOST_OPTIONS } from '../examining/schema.ts';
import { may } from '../policy.ts';
import { programmesCopy } from '../programmes/copy.id.ts';
import type { Route } from './+types/question-bank.page.ts';
import { faultsOf } from './form-input.ts';
import { QuestionPanel } from './question-panel.tsx';

export const handle: PageHandle = { scripts: true };
const copy = examiningCopy.bank;
const HERE = '/kerja/pelatihan/bank-soal';

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  if (!may(actor, 'write-questions')) throw new Response(null, { status: 403 });
  const { searchParams } = new URL(request.url);
  const state = searchParams.has('pensiun') ? ('retired' as const) : ('live' as const);
  const view = await readAs(context, actor, (db) => questionBank(db, state));
  return { ...view, state, asked: searchParams.get('soal') };
}

export async function action({ context, request }: Route.ActionArgs) {
  const call = callOf(context, requirePerson(context, request));
  const typed = typedOf(await request.formData());
  if (typed.intent === 'retire') {
    const done = await retireQuestion(call, typed);
    if (done.ok)
      return redirectWith(HERE, { text: typed.state === 'live' ? copy.revivedNow : copy.retiredNow });
    return data({ typed: null, id: typed.questionId, ...faultsOf(done.error) }, { status: 422 });
  }
  const options = Array.from({ length: MOST_OPTIONS }, (_, at) => typed[`option${at}`] ?? '');
  const saved = await saveQuestion(call, { ...typed, options });
  if (saved.ok) {
    const next = typed.questionId ? HERE : `${HERE}?soal=baru`;
    return redirectWith(next, { text: saved.value.replaced ? copy.replaced : copy.saved });
  }
  return data({ typed, id: typed.questionId || 'baru', ...faultsOf(saved.error) }, { status: 422 });
}

function columnsFor(here: string): Column<BankQuestion>[] {
  return [
    {
      key: 'text',
      head: copy.columns.text,
      main: true,
      cell: (row) => (
        <Link
          className="any"
          to={`${here}${here.includes('?') ? '&' : '?'}soal=${row.id}`}
          preventScrollReset
        >
          {row.text}
        </Link>
      ),
    },
    {
      key: 'answer',
      head: copy.columns.answer,
      cell: (row) => <span className="any">{row.options[row.answer]}</span>,
    },
    {
      key: 'asked',
      head: copy.columns.asked,
      unit: copy.columns.askedUnit,
      figure: true,
      cell: (row) => row.asked,
    },
  ];
}

/** All questions of the government's trainings, by topic. */
export default function QuestionBankPage({ loaderData: view, actionData }: Route.ComponentProps) {
  const here = view.state === 'retired' ? `${HERE}?pensiun` : HERE;
  const asked = actionData?.id ?? view.asked;
  const chosen = view.questions.find(({ id }) => id === asked);
  const add = (
    <LinkButton variant="filled" icon="plus" href={`${HERE}?soal=baru`}>
      {copy.add}
    </LinkButton>
  );
  return (
    <>
      <PageHead
        title={copy.title}
        summary={copy.summary(view.live, view.topics.length)}
        back={{ href: '/kerja/pelatihan', label: programmesCopy.list.title }}
        acts={
          <>
            {view.live > 0 && add}
            <LinkButton icon="upload" href={`${HERE}/impor`}>
              {examiningCopy.importing.open}
            </LinkButton>
          </>
        }
      />
      <PageBody>
        {view.retired > 0 && (
          <Segmented
            label={copy.views}
            value={view.state}
            options={[
              { value: 'live', label: copy.live, href: HERE },
              { value: 'retired', label: copy.retired, href: `${HERE}?pensiun` },
            ]}
          />
        )}
        <DataTable
          caption={copy.caption}
          columns={columnsFor(here)}
          rows={view.questions}
          rowKey={(row) => row.id}
          groupOf={(row) => ({ key: row.topic, label: row.topic })}
          empty={
            view.state === 'retired' ? (
              <EmptyState title={copy.nothingRetired} />
            ) : (
              <EmptyState icon="help-circle" title={copy.emptyTitle} acts={add}>
                {copy.empty}
              </EmptyState>
            )
          }
        />
      </PageBody>
      {(asked === 'baru' || chosen) && (
        <QuestionPanel question={chosen ?? null} topics={view.topics} closeHref={here} faults={actionData} />
      )}
    </>
  );
}
