import { data } from 'react-router';
import { answerOr } from '#app/platform/request/answer-or.ts';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import { typedOf } from '#app/platform/request/form-input.ts';
import {
  callOf,
  platformOf,
  readAs,
  requireGovernment,
  requirePerson,
} from '#app/platform/request/request.server.ts';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { PageBody, PageHead } from '#app/ui/page-head.tsx';
import { EmptyState } from '#app/ui/states.tsx';
import { noteCopy as copy } from '../copy.id.ts';
import { noteFormView } from '../queries/note-form.server.ts';
import type { Route } from './+types/new-note.page.ts';
import { type PlainFaults, takeNoteForm } from './note-form.server.ts';
import { NoteForm } from './note-form.tsx';

export { loadAnew as shouldRevalidate } from '#app/platform/request/load-anew.ts';

export const handle: PageHandle = { scripts: true };

export async function loader({ context, request }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const now = platformOf(context).clock.now().toString();
  const { zone } = requireGovernment(context);
  const page = await readAs(context, actor, (db) => noteFormView(db, actor, zone, now));
  const query = new URL(request.url).searchParams;
  return { page, chosen: query.get('tugas'), reopens: query.has('draf') };
}

export async function action({ context, request }: Route.ActionArgs) {
  const actor = requirePerson(context, request);
  const taken = await takeNoteForm(callOf(context, actor), await request.formData());
  if (taken.ok) return redirectWith(`/kerja/catat/${taken.noteId}`, { text: copy.saved });
  return data({ faults: taken.faults }, { status: 422 });
}

export async function clientAction({ request, serverAction }: Route.ClientActionArgs) {
  const typed = typedOf(await request.clone().formData());
  const stays = { typed, errors: {}, general: copy.noAnswer, media: [] } satisfies PlainFaults;
  return answerOr(serverAction, () => ({ faults: stays as PlainFaults }));
}

/** Notes from the field: on a phone with scripts kept at every letter, elsewhere a plain form. */
export default function NewNotePage({ loaderData, actionData }: Route.ComponentProps) {
  const { page, chosen, reopens } = loaderData;
  if (!page.mayWrite)
    return (
      <>
        <PageHead title={copy.newTitle} back={{ href: '/kerja/catat', label: copy.back }} />
        <PageBody>
          <EmptyState icon="lock" title={copy.notForYou}>
            {copy.notForYouText}
          </EmptyState>
        </PageBody>
      </>
    );
  return (
    <>
      <PageHead
        title={copy.newTitle}
        summary={copy.newSummary}
        back={{ href: '/kerja/catat', label: copy.back }}
      />
      <PageBody>
        <NoteForm page={page} chosen={chosen} reopens={reopens} faults={actionData?.faults ?? null} />
      </PageBody>
    </>
  );
}
