import { platformOf, requirePerson } from '#app/platform/request/request.server.ts';
import { openMaterial } from '../materials/queries/materials.server.ts';
import type { Route } from './+types/material-file.ts';
import { fileAnswer } from './file-answer.server.ts';

/** The file of a material. */
export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  return fileAnswer(await openMaterial(platformOf(context), actor, params));
}
