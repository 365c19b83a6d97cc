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
import type { Route } from './+types/new-batch.page.ts';
import { BatchForm } from './batch-fields.tsx';
import { batchHref } from './batch-tabs.ts';
import { faultsOf } from './form-input.ts';

export const handle: PageHandle = { scripts: true };
const copy = programmesCopy.batch;

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  if (!may(actor, 'manage-training')) throw new Response(null, { status: 403 });
  return readAs(context, actor, async (db) => {
    const programme = await programmeHead(db, params.id);
    const form = programme && (await batchForm(db, programme.id, null));
    if (!programme || !form) throw new Response(null, { status: 404 });
    return { programme, form };
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
    batchId: null,
  });
  if (saved.ok)
    return redirectWith(batchHref({ id: saved.value.batchId, programmeId: params.id }), { text: copy.saved });
  return data({ typed, unitKinds, ...faultsOf(saved.error) }, { status: 422 });
}

export default function NewBatchPage({ loaderData, actionData }: Route.ComponentProps) {
  const { programme, form } = loaderData;
  const back = `/kerja/pelatihan/${programme.id}`;
  return (
    <>
      <PageHead title={copy.newTitle} summary={copy.summary} back={{ href: back, label: programme.title }} />
      <PageBody>
        <BatchForm
          values={actionData?.typed ?? form.values}
          unitKinds={actionData?.unitKinds ?? form.unitKinds}
          errors={actionData?.errors ?? {}}
          general={actionData?.general}
          frozen={form.frozen}
          submit={copy.create}
          back={back}
        />
      </PageBody>
    </>
  );
}
