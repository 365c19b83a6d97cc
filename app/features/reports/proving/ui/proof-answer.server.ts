import type { PersonActor } from '#app/platform/authz/actor.ts';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import { callOf, requestContext } from '#app/platform/request/request.server.ts';
import { openProof } from '../open-proof.server.ts';
import { proofPages, proofSentence } from '../pages-copy.id.ts';
import { readMonth } from '../rules/month.ts';

type Context = Parameters<typeof callOf>[0];

/** `2026-11.pdf` */
function readFile(name: string): { month: string; form: 'pdf' | 'xlsx' } | null {
  const [typed, form, more] = name.split('.');
  const month = readMonth(typed ?? '');
  return month && more === undefined && (form === 'pdf' || form === 'xlsx') ? { month, form } : null;
}

/** A paper as a file to keep; what can't be had leads back to the page with the reason. */
export async function proofAnswer(
  context: Context,
  actor: PersonActor,
  asked: { personId: string; file: string; back: string },
): Promise<Response> {
  const file = readFile(asked.file);
  if (!file) return redirectWith(asked.back, { text: proofPages.badMonth, tone: 'bad' });
  const opened = await openProof(
    { ...callOf(context, actor), actor },
    { personId: asked.personId, ...file, origin: context.get(requestContext).origin },
  );
  if (!opened.ok) {
    if (opened.error.type === 'not-found' || opened.error.type === 'forbidden')
      return new Response(null, { status: 404 });
    return redirectWith(asked.back, { text: proofSentence(opened.error), tone: 'bad' });
  }
  return new Response(new Uint8Array(opened.value.bytes), {
    headers: {
      'Content-Type': opened.value.mime,
      'Content-Disposition': `attachment; filename="${opened.value.name}"`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
