import { data, Form, useNavigation } from 'react-router';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import { typedOf } from '#app/platform/request/form-input.ts';
import { callOf, platformOf, readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { Acts, Button, LinkButton } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { SelectField } from '#app/ui/field.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { PageBody, PageHead } from '#app/ui/page-head.tsx';
import { EmptyState } from '#app/ui/states.tsx';
import { may } from '../../policy.ts';
import { createSeason } from '../actions/create-season.server.ts';
import { seasonsCopy } from '../copy.id.ts';
import { createView } from '../queries/manage.server.ts';
import type { Route } from './+types/new-season.page.ts';
import { faultsOf } from './form-faults.ts';
import { LEAGUE, seasonHref } from './hrefs.ts';

export const handle: PageHandle = { scripts: true };
const copy = seasonsCopy.create;

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  if (!may(actor, 'run-season')) throw new Response(null, { status: 403 });
  const now = platformOf(context).clock.now().toString();
  return readAs(context, actor, (db) => createView(db, now));
}

export async function action({ context, request }: Route.ActionArgs) {
  const typed = typedOf(await request.formData());
  const made = await createSeason(callOf(context, requirePerson(context, request)), typed);
  if (made.ok) return redirectWith(seasonHref(made.value.seasonId, '/kelola'), { text: copy.created });
  return data({ typed, ...faultsOf(made.error) }, { status: 422 });
}

/** Makes a season of a quarter. */
export default function NewSeasonPage({ loaderData: view, actionData }: Route.ComponentProps) {
  const busy = useNavigation().state === 'submitting';
  const errors = actionData?.errors ?? {};
  const typed = actionData?.typed ?? {};
  const back = { href: `${LEAGUE}/musim`, label: seasonsCopy.seasons.title };
  if (view.rules.length === 0)
    return (
      <>
        <PageHead title={copy.title} back={back} />
        <PageBody>
          <EmptyState
            icon="scale"
            title={copy.noRules}
            acts={
              <LinkButton variant="filled" href={`${LEAGUE}/aturan`}>
                {seasonsCopy.noSeason.act}
              </LinkButton>
            }
          />
        </PageBody>
      </>
    );
  return (
    <>
      <PageHead title={copy.title} summary={copy.lead} back={back} />
      <PageBody>
        <Form method="post" className="form" noValidate>
          <ErrorSummary title={seasonsCopy.errorTitle} errors={errors} general={actionData?.general} />
          <SelectField
            name="quarter"
            label={copy.quarter}
            error={errors.quarter}
            defaultValue={typed.quarter ?? view.quarters[0]?.key}
            empty={copy.choose}
            options={view.quarters.map(({ key, name, from, to }) => ({
              value: key,
              label: copy.quarterOption(name, from, to),
            }))}
          />
          <SelectField
            name="rulesId"
            label={copy.rules}
            error={errors.rulesId}
            defaultValue={typed.rulesId ?? view.rules[0]?.id}
            empty={copy.choose}
            options={view.rules.map(({ id, version, name, state }) => ({
              value: id,
              label: copy.rulesOption(version, name, state === 'frozen'),
            }))}
          />
          <Acts>
            <Button variant="filled" busy={busy}>
              {copy.submit}
            </Button>
            <LinkButton variant="subtle" href={back.href}>
              {seasonsCopy.cancel}
            </LinkButton>
          </Acts>
        </Form>
      </PageBody>
    </>
  );
}
