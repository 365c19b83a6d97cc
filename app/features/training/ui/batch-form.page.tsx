import { data } from 'react-router';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import { typedOf } from '#app/platform/request/form-input.ts';
import { callOf, readAs, requirePerson } from '#app/platform/request/request.server.ts';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { PageBody, PageHead } from '#app/ui/page-head.tsx';
import { may } from '../policy.ts';
import { saveBatch } from '../programmes/actions/save-batch.server.ts';
import { programmesCopy } from '../programmes/copy.id.ts';
import { batchForm } from '../programmes/queries/batch-form.server.ts';
import { programmeHead } from '../programmes/queries/programme.server.ts';
import type { Route } from './+types/batch-form.page.ts';
import { BatchForm } from './batch-fields.tsx';
import { batchHref } from './batch-tabs.ts';
import { faultsOf } from './form-input.ts';

export const handle: PageHandle = { scripts: true };
const copy = programmesCopy.batch;

/** Of a new batch there is no id in the address. */
const batchOf = (params: { batchId?: string }): string | null => params.batchId ?? null;

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  if (!may(actor, 'manage-training')) throw new Response(null, { status: 403 });
  const batchId = batchOf(params);
  return readAs(context, actor, async (db) => {
    const programme = await programmeHead(db, params.id);
    const form = programme && (await batchForm(db, programme.id, batchId));
    if (!programme || !form) throw new Response(null, { status: 404 });
    return { programme, form, batchId };
  });
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const form = await request.formData();
  const typed = typedOf(form);
  const unitKinds = form.getAll('unitKinds').map(String);
  const saved = await saveBatch(callOf(context, requirePerson(context, request)), {
    ...typed,
    unitKinds,
    programmeId: params.id,
    batchId: batchOf(params),
  });
  if (saved.ok)
    return redirectWith(batchHref({ id: saved.value.batchId, programmeId: params.id }), { text: copy.saved });
  return data({ typed, unitKinds, ...faultsOf(saved.error) }, { status: 422 });
}

/** Adds a batch to a programme, or changes it. */
export default function BatchFormPage({ loaderData, actionData }: Route.ComponentProps) {
  const { programme, form, batchId } = loaderData;
  const back = batchId
    ? { href: batchHref({ id: batchId, programmeId: programme.id }), label: form.values.name ?? '' }
    : { href: `/kerja/pelatihan/${programme.id}`, label: programme.title };
  return (
    <>
      <PageHead title={batchId ? copy.editTitle : copy.newTitle} summary={copy.summary} back={back} />
      <PageBody>
        <BatchForm
          values={actionData?.typed ?? form.values}
          unitKinds={actionData?.unitKinds ?? form.unitKinds}
          errors={actionData?.errors ?? {}}
          general={actionData?.general}
          frozen={form.frozen}
          submit={batchId ? programmesCopy.save : copy.create}
          back={back.href}
        />
      </PageBody>
    </>
  );
}
