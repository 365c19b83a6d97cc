import type { RouterContextProvider } from 'react-router';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import { thrownFor } from '#app/platform/request/form-input.ts';
import { callOf, requirePerson } from '#app/platform/request/request.server.ts';
import { duplicatePiece } from '../actions/duplicate-piece.server.ts';
import { archivePieces, deletePiece, withdraw } from '../actions/put-away.server.ts';
import { settleFlags } from '../actions/settle-flags.server.ts';
import { addVariants, removeVariant } from '../actions/variants.server.ts';
import { piecesCopy, refusalSentence } from '../copy.id.ts';
import { HOME, pieceHref } from './words.ts';

type Call = ReturnType<typeof callOf>;
type Said = { to: string; text: string } | { error: { type: string } };
type Act = (call: Call, pieceId: string, form: FormData) => Promise<Said>;

const copy = piecesCopy.piece;

const ACTS: Readonly<Record<string, Act>> = {
  async salin(call, pieceId) {
    const made = await duplicatePiece(call, { pieceId });
    return made.ok ? { to: pieceHref(made.value.pieceId), text: copy.duplicated } : { error: made.error };
  },
  async arsip(call, pieceId, form) {
    const archived = form.get('arsip') !== 'tidak';
    const done = await archivePieces(call, { pieceIds: [pieceId], archived });
    if (!done.ok) return { error: done.error };
    const said = archived ? piecesCopy.list.archived(done.value.done, 1) : piecesCopy.list.restored(1);
    return { to: pieceHref(pieceId), text: said };
  },
  async hapus(call, pieceId) {
    const done = await deletePiece(call, { pieceId });
    return done.ok ? { to: HOME, text: copy.removed } : { error: done.error };
  },
  async tarik(call, pieceId, form) {
    const asked = { pieceId, variantId: form.get('variantId'), reason: form.get('reason') };
    const done = await withdraw(call, asked);
    return done.ok ? { to: pieceHref(pieceId), text: copy.withdrawn } : { error: done.error };
  },
  async kanal(call, pieceId, form) {
    const done = await addVariants(call, { pieceId, channels: form.getAll('channels') });
    return done.ok
      ? { to: pieceHref(pieceId), text: copy.added(done.value.variantIds.length) }
      : { error: done.error };
  },
  async 'hapus-kanal'(call, pieceId, form) {
    const done = await removeVariant(call, { variantId: form.get('variantId') });
    return done.ok ? { to: pieceHref(pieceId), text: piecesCopy.variant.removed } : { error: done.error };
  },
  async benar(call, pieceId) {
    const done = await settleFlags(call, { pieceId });
    return done.ok ? { to: pieceHref(pieceId), text: piecesCopy.flags.settled } : { error: done.error };
  },
};

/** The acts of a piece's page; each leads back to it with what became of it. */
export async function pieceActs(
  context: Readonly<RouterContextProvider>,
  request: Request,
  pieceId: string,
): Promise<Response> {
  const call = callOf(context, requirePerson(context, request));
  const form = await request.formData();
  const act = ACTS[String(form.get('intent'))];
  if (!act) throw new Response(null, { status: 400 });
  const said = await act(call, pieceId, form);
  if (!('error' in said)) return redirectWith(said.to, { text: said.text });
  thrownFor(said.error);
  const faults = (said.error as { faults?: readonly { message: string }[] }).faults;
  return redirectWith(pieceHref(pieceId), {
    text: faults?.[0]?.message ?? refusalSentence(said.error),
    tone: 'bad',
  });
}
