import { requirePerson } from '#app/platform/request/request.server.ts';
import type { Route } from './+types/officer-proof-file.ts';
import { proofAnswer } from './proof-answer.server.ts';

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The paper of an officer for the head of a unit that he or she served, and for the desk. */
export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  if (!ID.test(params.personId)) return new Response(null, { status: 404 });
  return proofAnswer(context, actor, {
    personId: params.personId,
    file: params.file,
    back: '/kerja/bukti-kinerja/petugas',
  });
}
