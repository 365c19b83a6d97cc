import { requirePerson } from '#app/platform/request/request.server.ts';
import type { Route } from './+types/own-proof-file.ts';
import { proofAnswer } from './proof-answer.server.ts';

/** The signed-in officer's own paper: `2026-11.pdf`, `2026-11.xlsx`. */
export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  return proofAnswer(context, actor, {
    personId: actor.personId,
    file: params.file,
    back: '/kerja/bukti-kinerja',
  });
}
