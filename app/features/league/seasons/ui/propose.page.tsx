import { data, Form, useNavigation } from 'react-router';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import { typedOf } from '#app/platform/request/form-input.ts';
import { callOf, platformOf, readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Acts, Button, LinkButton } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { SelectField, TextAreaField, TextField } from '#app/ui/field.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { PageBody, PageHead } from '#app/ui/page-head.tsx';
import { SearchSelectField } from '#app/ui/search-select.tsx';
import { EmptyState } from '#app/ui/states.tsx';
import { proposeCorrection } from '../actions/proposals.server.ts';
import { appealsCopy, CORRECTION_WORDS } from '../appeals-copy.id.ts';
import { refusalSentence, seasonsCopy } from '../copy.id.ts';
import { proposalForm } from '../queries/proposal-form.server.ts';
import type { Route } from './+types/propose.page.ts';
import { faultsOf } from './form-faults.ts';
import { seasonHref } from './hrefs.ts';

export const handle: PageHandle = { scripts: true };
const copy = appealsCopy.propose;

export async function loader({ context, request, params, url }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const now = platformOf(context).clock.now().toString();
  const view = await readAs(context, actor, (db) => proposalForm(db, actor, params.id, now));
  if (view === 'forbidden') throw new Response(null, { status: 403 });
  if (!view) throw new Response(null, { status: 404 });
  const query = url.searchParams;
  return {
    ...view,
    unitId: query.get('unit') ?? '',
    subjectId: query.get('butir') ?? '',
    kind: query.get('koreksi') ?? '',
  };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const typed = typedOf(await request.formData());
  const call = callOf(context, requirePerson(context, request));
  const proposed = await proposeCorrection(call, { ...typed, seasonId: params.id });
  if (proposed.ok) return redirectWith(seasonHref(params.id, '/keputusan'), { text: copy.proposed });
  return data({ typed, ...faultsOf(proposed.error) }, { status: 422 });
}

type Props = Route.ComponentProps;

function Fields({ view, answer }: { view: Props['loaderData']; answer: Props['actionData'] }) {
  const busy = useNavigation().state === 'submitting';
  const errors = answer?.errors ?? {};
  const typed = answer?.typed ?? { unitId: view.unitId, subjectId: view.subjectId, kind: view.kind };
  return (
    <Form method="post" className="form" noValidate>
      <ErrorSummary title={seasonsCopy.errorTitle} errors={errors} general={answer?.general} />
      <SearchSelectField
        name="unitId"
        label={copy.unit}
        placeholder={copy.find}
        options={view.units.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValue={typed.unitId ? [typed.unitId] : []}
        nothingLabel={copy.nothing}
        clearLabel={copy.clear}
        {...(errors.unitId ? { error: errors.unitId } : {})}
      />
      <SelectField
        name="kind"
        label={copy.kind}
        error={errors.kind}
        defaultValue={typed.kind ?? ''}
        empty={appealsCopy.file.choose}
        options={view.kinds.map((kind) => ({ value: kind, label: CORRECTION_WORDS[kind] }))}
      />
      <TextField
        name="subjectId"
        label={copy.subject}
        hint={copy.subjectHint}
        optional={seasonsCopy.optional}
        error={errors.subjectId}
        defaultValue={typed.subjectId ?? ''}
        maxLength={120}
      />
      {view.kinds.includes('jury-score') && (
        <TextField
          name="percent"
          label={appealsCopy.one.percent}
          inputMode="decimal"
          width="short"
          optional={seasonsCopy.optional}
          error={errors.percent}
          defaultValue={typed.percent ?? ''}
        />
      )}
      <TextAreaField
        name="reason"
        label={copy.reason}
        error={errors.reason}
        defaultValue={typed.reason ?? ''}
        maxLength={1000}
        rows={4}
        required
      />
      <Acts>
        <Button variant="filled" busy={busy}>
          {copy.submit}
        </Button>
        <LinkButton variant="subtle" href={seasonHref(view.season.id, '/keputusan')}>
          {seasonsCopy.cancel}
        </LinkButton>
      </Acts>
    </Form>
  );
}

/** The desk proposes a correction or a disqualification; a second person decides. */
export default function ProposePage({ loaderData: view, actionData }: Props) {
  const back = { href: seasonHref(view.season.id, '/keputusan'), label: seasonsCopy.page.decisions };
  return (
    <>
      <PageHead title={copy.title} summary={view.season.name} back={back} />
      <PageBody tight>
        {view.refusal ? (
          <EmptyState icon="clock" title={appealsCopy.file.notOpen}>
            {refusalSentence(view.refusal, view.season.zone)}
          </EmptyState>
        ) : (
          <>
            <Alert>{copy.lead}</Alert>
            <Fields view={view} answer={actionData} />
          </>
        )}
      </PageBody>
    </>
  );
}
