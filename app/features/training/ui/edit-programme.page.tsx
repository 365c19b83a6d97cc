import { data } from 'react-router';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import { typedOf } from '#app/platform/request/form-input.ts';
import { callOf, readAs, requirePerson } from '#app/platform/request/request.server.ts';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { PageBody, PageHead } from '#app/ui/page-head.tsx';
import { may } from '../policy.ts';
import { saveProgramme } from '../programmes/actions/save-programme.server.ts';
import { programmesCopy } from '../programmes/copy.id.ts';
import { organiserChoices, programmeHead } from '../programmes/queries/programme.server.ts';
import type { Route } from './+types/edit-programme.page.ts';
import { faultsOf } from './form-input.ts';
import { ProgrammeForm } from './programme-fields.tsx';

export const handle: PageHandle = { scripts: true };
const copy = programmesCopy.programme;

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  if (!may(actor, 'manage-training')) throw new Response(null, { status: 403 });
  return readAs(context, actor, async (db) => {
    const programme = await programmeHead(db, params.id);
    if (!programme) throw new Response(null, { status: 404 });
    return { programme, units: await organiserChoices(db) };
  });
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const typed = typedOf(await request.formData());
  const saved = await saveProgramme(callOf(context, requirePerson(context, request)), {
    ...typed,
    programmeId: params.id,
  });
  if (saved.ok) return redirectWith(`/kerja/pelatihan/${params.id}`, { text: copy.saved });
  return data({ typed, ...faultsOf(saved.error) }, { status: 422 });
}

export default function EditProgrammePage({ loaderData, actionData }: Route.ComponentProps) {
  const { programme } = loaderData;
  const back = `/kerja/pelatihan/${programme.id}`;
  return (
    <>
      <PageHead title={copy.editTitle} back={{ href: back, label: programme.title }} />
      <PageBody>
        <ProgrammeForm
          values={
            actionData?.typed ?? {
              title: programme.title,
              purpose: programme.purpose ?? '',
              basis: programme.basis ?? '',
              organiserUnitId: programme.organiserUnitId,
            }
          }
          errors={actionData?.errors ?? {}}
          general={actionData?.general}
          units={loaderData.units}
          submit={programmesCopy.save}
          back={back}
        />
      </PageBody>
    </>
  );
}
