import { useMemo } from 'react';
import { Outlet } from 'react-router';
import type { CaptionFieldProps, CaptionTools } from '#app/features/agenda/index.ts';
import { officeWords } from '#app/features/content/index.server.ts';
import type { CheckOptions } from '#app/features/content/index.ts';
import { WritingEditor } from '#app/features/content/writing/ui/writing-editor.tsx';
import { readAs, requireGovernment, requirePerson } from '#app/platform/request/request.server.ts';
import type { PageHandle } from '#app/ui/page-handle.ts';
import type { Route } from './+types/writing.layout.ts';

export { loadAnew as shouldRevalidate } from '#app/platform/request/load-anew.ts';

export const handle: PageHandle = { scripts: true };

export async function loader({ context, request }: Route.LoaderArgs): Promise<{ options: CheckOptions }> {
  const actor = requirePerson(context, request);
  const { zone } = requireGovernment(context);
  return {
    options: { kind: 'text', zone, words: await readAs(context, actor, officeWords), bodyOnly: true },
  };
}

function toolsWith(options: CheckOptions): CaptionTools {
  return {
    CaptionField: ({ about, ...field }: CaptionFieldProps) => (
      <WritingEditor {...field} options={about === null ? options : { ...options, about }} />
    ),
  };
}

/** Around pages of features below content in which a text is written: hands them the field with the writing check. */
export default function WritingLayout({ loaderData: { options } }: Route.ComponentProps) {
  const key = JSON.stringify(options);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same options read again are the same field, or what is typed loses it
  const tools = useMemo(() => toolsWith(options), [key]);
  return <Outlet context={tools} />;
}
