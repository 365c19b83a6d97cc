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
import { fileAppeal } from '../actions/appeals.server.ts';
import { appealsCopy } from '../appeals-copy.id.ts';
import { refusalSentence, seasonsCopy } from '../copy.id.ts';
import { appealForm } from '../queries/appeal.server.ts';
import type { Route } from './+types/appeal-form.page.ts';
import { faultsOf } from './form-faults.ts';
import { seasonHref } from './hrefs.ts';
import { dateOf } from './league-words.ts';

export const handle: PageHandle = { scripts: true };
const copy = appealsCopy.file;

export async function loader({ context, request, params, url }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const now = platformOf(context).clock.now().toString();
  const query = url.searchParams;
  const asked = { unitId: query.get('unit'), criterion: query.get('kriteria') };
  const view = await readAs(context, actor, (db) => appealForm(db, actor, params.id, asked, now));
  if (!view) throw new Response(null, { status: 404 });
  if (!view.refusal && view.units.length === 0) throw new Response(null, { status: 403 });
  return { ...view, subjectId: query.get('butir') };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const typed = typedOf(await request.formData());
  const actor = requirePerson(context, request);
  const filed = await fileAppeal(callOf(context, actor), { ...typed, seasonId: params.id });
  if (filed.ok)
    return redirectWith(seasonHref(params.id, `/banding/${filed.value.appealId}`), { text: copy.filed });
  return data({ typed, ...faultsOf(filed.error) }, { status: 422 });
}

type View = Route.ComponentProps['loaderData'];

/** Unit and criterion are chosen by address, since what can be disputed follows from them. */
function Choose({ view }: { view: View }) {
  return (
    <Form method="get" className="form">
      {view.units.length > 1 && (
        <SelectField
          name="unit"
          label={copy.unit}
          defaultValue={view.unit?.id}
          options={view.units.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <SelectField
        name="kriteria"
        label={copy.criterion}
        defaultValue={view.criterion ?? ''}
        empty={copy.choose}
        options={view.criteria.map(({ key, name }) => ({ value: key, label: name }))}
      />
      <Acts>
        <Button variant={view.criterion ? 'default' : 'filled'}>{copy.choose}</Button>
      </Acts>
    </Form>
  );
}

function Fields({ view, answer }: { view: View; answer: Route.ComponentProps['actionData'] }) {
  const busy = useNavigation().state === 'submitting';
  const errors = answer?.errors ?? {};
  const typed = answer?.typed ?? {};
  const chosen = typed.subjectId ?? view.subjectId ?? '';
  const options = view.choices.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Form method="post" className="form" noValidate>
      <ErrorSummary title={seasonsCopy.errorTitle} errors={errors} general={answer?.general} />
      <input type="hidden" name="unitId" value={view.unit?.id ?? ''} />
      <input type="hidden" name="criterion" value={view.criterion ?? ''} />
      <input type="hidden" name="subjectType" value={view.type ?? ''} />
      {options.length > 0 && (
        <SearchSelectField
          name="subjectId"
          label={copy.subject}
          options={options}
          placeholder={copy.whole}
          defaultValue={chosen ? [chosen] : []}
          nothingLabel={appealsCopy.propose.nothing}
          clearLabel={appealsCopy.propose.clear}
          {...(errors.subjectId ? { error: errors.subjectId } : {})}
        />
      )}
      <TextAreaField
        name="text"
        label={copy.text}
        hint={copy.textHint}
        defaultValue={typed.text ?? ''}
        error={errors.text}
        maxLength={1000}
        rows={5}
        required
      />
      <TextField
        name="evidenceAddress"
        type="url"
        label={copy.evidence}
        optional={seasonsCopy.optional}
        defaultValue={typed.evidenceAddress ?? ''}
        error={errors.evidenceAddress}
        maxLength={500}
      />
      <Acts>
        <Button variant="filled" busy={busy}>
          {copy.submit}
        </Button>
        <LinkButton variant="subtle" href={seasonHref(view.season.id)}>
          {seasonsCopy.cancel}
        </LinkButton>
      </Acts>
    </Form>
  );
}

/** A unit disputes a figure of the provisional table. */
export default function AppealFormPage({ loaderData: view, actionData }: Route.ComponentProps) {
  const { season, refusal, unit } = view;
  const back = { href: seasonHref(season.id), label: seasonsCopy.unit.back };
  if (refusal)
    return (
      <>
        <PageHead title={copy.title} summary={season.name} back={back} />
        <PageBody>
          <EmptyState icon="clock" title={copy.notOpen}>
            {refusalSentence(refusal, season.zone)}
          </EmptyState>
        </PageBody>
      </>
    );
  return (
    <>
      <PageHead
        title={copy.title}
        summary={copy.summary(unit?.name ?? '', dateOf(season.appealsUntil!, season.zone))}
        back={back}
      />
      <PageBody tight>
        <Alert>{copy.lead}</Alert>
        <Choose view={view} />
        {view.criterion && <Fields key={view.criterion} view={view} answer={actionData} />}
      </PageBody>
    </>
  );
}
