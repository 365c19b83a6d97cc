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
import type { Route } from './+types/programme-form.page.ts';
import { faultsOf } from './form-input.ts';
import { ProgrammeForm } from './programme-fields.tsx';

export const handle: PageHandle = { scripts: true };
const copy = programmesCopy.programme;

/** Of a new programme there is no id in the address. */
const programmeOf = (params: { id?: string }): string | null => params.id ?? null;

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  if (!may(actor, 'manage-training')) throw new Response(null, { status: 403 });
  const id = programmeOf(params);
  const desk = actor.roles.find((held) => held.role === 'coordinator')?.unitId ?? '';
  return readAs(context, actor, async (db) => {
    const programme = id ? await programmeHead(db, id) : null;
    if (id && !programme) throw new Response(null, { status: 404 });
    const values = {
      title: programme?.title ?? '',
      purpose: programme?.purpose ?? '',
      basis: programme?.basis ?? '',
      organiserUnitId: programme?.organiserUnitId ?? desk,
    };
    return { id, values, units: await organiserChoices(db) };
  });
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const typed = typedOf(await request.formData());
  const saved = await saveProgramme(callOf(context, requirePerson(context, request)), {
    ...typed,
    programmeId: programmeOf(params),
  });
  if (saved.ok) return redirectWith(`/kerja/pelatihan/${saved.value.programmeId}`, { text: copy.saved });
  return data({ typed, ...faultsOf(saved.error) }, { status: 422 });
}

/** Adds a training programme, or changes what it says. */
export default function ProgrammeFormPage({ loaderData, actionData }: Route.ComponentProps) {
  const { id, values, units } = loaderData;
  const back = id
    ? { href: `/kerja/pelatihan/${id}`, label: values.title }
    : { href: '/kerja/pelatihan', label: programmesCopy.list.title };
  return (
    <>
      <PageHead
        title={id ? copy.editTitle : copy.newTitle}
        {...(id ? {} : { summary: copy.summary })}
        back={back}
      />
      <PageBody>
        <ProgrammeForm
          values={actionData?.typed ?? values}
          errors={actionData?.errors ?? {}}
          general={actionData?.general}
          units={units}
          submit={id ? programmesCopy.save : copy.create}
          back={back.href}
        />
      </PageBody>
    </>
  );
}
