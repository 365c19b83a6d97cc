import { data, redirect } from 'react-router';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import { requirePerson } from '#app/platform/request/request.server.ts';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { PageBody, PageHead } from '#app/ui/page-head.tsx';
import { importCopy as copy } from '../import-copy.id.ts';
import type { ImportKind } from '../importing/import-fault.ts';
import { may } from '../policy.ts';
import type { Route } from './+types/import.page.ts';
import { ChooseFile, FaultyFile, ReadyFile } from './import-steps.tsx';
import { handleImport } from './import-upload.server.ts';

export const handle: PageHandle = { scripts: true };

export function loader({ context, request }: Route.LoaderArgs) {
  if (!may(requirePerson(context, request), 'import')) throw new Response(null, { status: 403 });
  const { searchParams } = new URL(request.url);
  const kind: ImportKind = searchParams.get('isi') === 'orang' ? 'people' : 'units';
  return { kind, fromSetup: searchParams.get('dari') === 'pasang' };
}

export async function action({ context, request }: Route.ActionArgs) {
  const actor = requirePerson(context, request);
  const answer = await handleImport(context, actor, await request.formData());
  const fromSetup = new URL(request.url).searchParams.get('dari') === 'pasang';
  if (answer.step === 'done' && fromSetup) return redirect('/pasang/akun');
  if (answer.step === 'done')
    return redirectWith(answer.kind === 'units' ? '/kerja/unit' : '/kerja/orang', {
      text: copy.done(answer.units, answer.people),
    });
  return data(answer, { status: answer.step === 'ready' ? 200 : 422 });
}

export default function ImportPage({ loaderData, actionData }: Route.ComponentProps) {
  const kind = actionData?.kind ?? loaderData.kind;
  const { fromSetup } = loaderData;
  return (
    <>
      <PageHead
        title={copy.title}
        summary={copy.lead}
        back={{ href: fromSetup ? '/pasang/unit' : '/kerja/unit', label: copy.back }}
      />
      <PageBody>
        {actionData?.step === 'ready' ? (
          <ReadyFile answer={actionData} again={fromSetup ? '/kerja/impor?dari=pasang' : '/kerja/impor'} />
        ) : (
          <>
            {actionData?.step === 'faulty' && <FaultyFile answer={actionData} />}
            <ChooseFile kind={kind} error={actionData?.step === 'choose' ? actionData.error : null} />
          </>
        )}
      </PageBody>
    </>
  );
}
