import { platformOf, requirePerson } from '#app/platform/request/request.server.ts';
import { openSubmissionFile } from '../tasking/queries/submission.server.ts';
import type { Route } from './+types/submission-file.ts';
import { fileAnswer } from './file-answer.server.ts';

/** The file that a participant handed in. */
export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  return fileAnswer(await openSubmissionFile(platformOf(context), actor, params));
}
