import { data } from 'react-router';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import { typedOf } from '#app/platform/request/form-input.ts';
import { callOf, readAs, requirePerson } from '#app/platform/request/request.server.ts';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { PageBody, PageHead } from '#app/ui/page-head.tsx';
import { may } from '../policy.ts';
import { saveProgramme } from '../programmes/actions/save-programme.server.ts';
import { programmesCopy } from '../programmes/copy.id.ts';
import { organiserChoices } from '../programmes/queries/programme.server.ts';
import type { Route } from './+types/new-programme.page.ts';
import { faultsOf } from './form-input.ts';
import { ProgrammeForm } from './programme-fields.tsx';

export const handle: PageHandle = { scripts: true };
const copy = programmesCopy.programme;

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  if (!may(actor, 'manage-training')) throw new Response(null, { status: 403 });
  const desk = actor.roles.find((held) => held.role === 'coordinator')?.unitId ?? '';
  return { desk, units: await readAs(context, actor, organiserChoices) };
}

export async function action({ context, request }: Route.ActionArgs) {
  const typed = typedOf(await request.formData());
  const saved = await saveProgramme(callOf(context, requirePerson(context, request)), {
    ...typed,
    programmeId: null,
  });
  if (saved.ok) return redirectWith(`/kerja/pelatihan/${saved.value.programmeId}`, { text: copy.saved });
  return data({ typed, ...faultsOf(saved.error) }, { status: 422 });
}

export default function NewProgrammePage({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <>
      <PageHead
        title={copy.newTitle}
        summary={copy.summary}
        back={{ href: '/kerja/pelatihan', label: programmesCopy.list.title }}
      />
      <PageBody>
        <ProgrammeForm
          values={actionData?.typed ?? { organiserUnitId: loaderData.desk }}
          errors={actionData?.errors ?? {}}
          general={actionData?.general}
          units={loaderData.units}
          submit={copy.create}
          back="/kerja/pelatihan"
        />
      </PageBody>
    </>
  );
}
