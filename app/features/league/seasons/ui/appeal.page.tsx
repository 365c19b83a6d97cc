import { data, Form, Link } from 'react-router';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import { typedOf } from '#app/platform/request/form-input.ts';
import { callOf, readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Badge } from '#app/ui/badge.tsx';
import { Acts, Button } from '#app/ui/button.tsx';
import { ChoiceField } from '#app/ui/choice-fields.tsx';
import { ConfirmDialog } from '#app/ui/confirm-dialog.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { SelectField, TextAreaField, TextField } from '#app/ui/field.tsx';
import { formatInstant } from '#app/ui/format-date.ts';
import { Facts } from '#app/ui/list.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Card, PageBody, PageHead } from '#app/ui/page-head.tsx';
import { withdrawAppeal } from '../actions/appeals.server.ts';
import { decideAppeal } from '../actions/decide-appeal.server.ts';
import { APPEAL_STATE, appealsCopy, CORRECTION_WORDS } from '../appeals-copy.id.ts';
import { seasonsCopy } from '../copy.id.ts';
import { appealView } from '../queries/appeal.server.ts';
import type { Route } from './+types/appeal.page.ts';
import { faultsOf } from './form-faults.ts';
import { seasonHref, unitHref } from './hrefs.ts';

export const handle: PageHandle = { scripts: true };
const copy = appealsCopy.one;

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const view = await readAs(context, actor, (db) => appealView(db, actor, params.appealId));
  if (!view || view.season.id !== params.id) throw new Response(null, { status: 404 });
  return view;
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const typed = typedOf(await request.formData());
  const call = callOf(context, requirePerson(context, request));
  const here = seasonHref(params.id, `/banding/${params.appealId}`);
  if (typed.act === 'withdraw') {
    const withdrawn = await withdrawAppeal(call, { appealId: params.appealId });
    if (withdrawn.ok) return redirectWith(here, { text: copy.withdrawn });
    return data({ typed, ...faultsOf(withdrawn.error) }, { status: 422 });
  }
  const decided = await decideAppeal(call, { ...typed, appealId: params.appealId });
  if (decided.ok) return redirectWith(here, { text: copy.decided });
  return data({ typed, ...faultsOf(decided.error) }, { status: 422 });
}

type View = Route.ComponentProps['loaderData'];
type Answer = Route.ComponentProps['actionData'];

function Decide({ view, answer }: { view: View; answer: Answer }) {
  if (!view.decide) return null;
  const errors = answer?.errors ?? {};
  const typed = answer?.typed ?? {};
  const { kinds, choices } = view.decide;
  return (
    <Card title={copy.decide}>
      <Form method="post" className="form" noValidate>
        <ErrorSummary title={seasonsCopy.errorTitle} errors={errors} general={answer?.general} />
        <ChoiceField
          name="verdict"
          label={copy.verdict}
          plain
          error={errors.verdict}
          defaultValue={typed.verdict ?? ''}
          choices={[
            { value: 'accept', label: copy.accept },
            { value: 'reject', label: copy.reject },
          ]}
        />
        <SelectField
          name="kind"
          label={copy.kind}
          hint={copy.kindHint}
          error={errors.kind}
          defaultValue={typed.kind ?? ''}
          empty={appealsCopy.file.choose}
          options={kinds.map((kind) => ({ value: kind, label: CORRECTION_WORDS[kind] }))}
        />
        {choices.length > 0 && (
          <SelectField
            name="subjectId"
            label={copy.subject}
            error={errors.subjectId}
            defaultValue={typed.subjectId ?? ''}
            empty={appealsCopy.file.choose}
            options={choices.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        {kinds.includes('jury-score') && (
          <TextField
            name="percent"
            label={copy.percent}
            inputMode="decimal"
            width="short"
            error={errors.percent}
            defaultValue={typed.percent ?? ''}
          />
        )}
        <TextAreaField
          name="note"
          label={copy.note}
          error={errors.note}
          defaultValue={typed.note ?? ''}
          maxLength={1000}
          rows={4}
          required
        />
        <Button variant="filled">{copy.submit}</Button>
      </Form>
    </Card>
  );
}

function factsOf(view: View) {
  const when = (instant: string) => formatInstant(instant, view.season.zone, 'plain');
  return [
    {
      term: copy.criterion,
      value: (
        <Link to={`${unitHref(view.season.id, view.unitId)}#${view.criterionKey}`}>{view.criterion}</Link>
      ),
    },
    { term: copy.about, value: view.about ?? appealsCopy.file.whole },
    ...(view.text === null
      ? []
      : [{ term: copy.text, value: <span style={{ whiteSpace: 'pre-line' }}>{view.text}</span> }]),
    ...(view.evidence
      ? [
          {
            term: copy.evidence,
            value: (
              <a href={view.evidence} target="_blank" rel="noreferrer nofollow">
                {view.evidence}
              </a>
            ),
          },
        ]
      : []),
    { term: copy.filed, value: when(view.filedAt) },
    ...(view.decidedAt
      ? [
          { term: copy.decision, value: `${APPEAL_STATE[view.state]}, ${when(view.decidedAt)}` },
          { term: copy.reason, value: view.note },
        ]
      : []),
    ...(view.correction ? [{ term: copy.correction, value: CORRECTION_WORDS[view.correction] }] : []),
  ];
}

/** One appeal: what is disputed, and its decision. */
export default function AppealPage({ loaderData: view, actionData }: Route.ComponentProps) {
  return (
    <>
      <PageHead
        title={copy.title(view.unit)}
        summary={
          <span className="row wrap">
            {view.season.name} <Badge>{APPEAL_STATE[view.state]}</Badge>
          </span>
        }
        back={{ href: seasonHref(view.season.id, '/keputusan'), label: seasonsCopy.page.decisions }}
      />
      <PageBody tight>
        {!view.decide && actionData?.general && <Alert tone="bad">{actionData.general}</Alert>}
        <Card>
          <Facts rows={factsOf(view)} />
        </Card>
        <Decide view={view} answer={actionData} />
        {view.waits && <p className="sm mut">{copy.notYou}</p>}
        {view.mayWithdraw && (
          <Acts>
            <ConfirmDialog
              trigger={{ label: copy.withdraw, variant: 'danger' }}
              title={copy.withdrawTitle}
              confirmLabel={copy.withdraw}
              cancelLabel={copy.keep}
              danger
              fields={{ act: 'withdraw' }}
            />
          </Acts>
        )}
      </PageBody>
    </>
  );
}
