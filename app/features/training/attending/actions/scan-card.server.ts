import { z } from 'zod';
import { type ActionContext, defineAction } from '#app/platform/actions/define-action.server.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { ok } from '#app/platform/errors/result.ts';
import { may } from '../../policy.ts';
import { speakersOf } from '../../queries/batch-head.server.ts';
import type { ScanReason } from '../../tables.ts';
import { readCode } from '../rules/codes.ts';
import { placeRefuses, sessionTakes, whenNoted } from '../rules/judge-scan.ts';
import type { ScanOutcome } from '../scan-outcome.ts';
import { type Seals, sealsOf } from '../seals.server.ts';
import { type Held, type ScanSession, sessionOf } from '../store/scans.server.ts';
import { keepRefused, noteScan } from './note-scan.server.ts';

export const scanCardInput = z.object({
  sessionId: z.uuid('Pilih sesi.'),
  direction: z.enum(['in', 'out'], 'Pilih masuk atau keluar.'),
  card: z.string('Isi kode kartu.').trim().min(1, 'Isi kode kartu.').max(500, 'Kode terlalu panjang.'),
  /** The phone's own time of the scan. */
  at: z.iso.datetime({ offset: true, error: 'Waktu pindai tidak dapat dibaca.' }),
});

/** Whose card it is: the registration named in the picture, or the one of this batch whose letters were typed. */
async function registrationOf(tx: Tx, seals: Seals, batchId: string, text: string): Promise<string | null> {
  const code = readCode(text);
  if (code?.form === 'card')
    return seals.isCard(code.registrationId, code.letters) ? code.registrationId : null;
  if (code?.form !== 'typed-card') return null;
  const rows = await tx
    .selectFrom('training_registration')
    .select('id')
    .where('batch_id', '=', batchId)
    .execute();
  return rows.find(({ id }) => seals.isCard(id, code.letters))?.id ?? null;
}

/** Held until the act ends, so that two phones with one card come one after the other. */
async function holdCard(tx: Tx, registrationId: string) {
  return tx
    .selectFrom('training_registration')
    .select(['id', 'person_id as personId', 'state', 'batch_id as batchId', 'programme_id as programmeId'])
    .where('id', '=', registrationId)
    .forUpdate()
    .executeTakeFirst();
}

async function judge(
  context: ActionContext<z.output<typeof scanCardInput>>,
  session: ScanSession,
  registrationId: string | null,
): Promise<ScanOutcome> {
  const { tx, input, now } = context;
  const when = whenNoted(Date.parse(input.at), Date.parse(now));
  const at = when.ok ? new Date(when.at).toISOString() : now;
  const scan = {
    session,
    kind: input.direction,
    how: 'committee' as const,
    at,
    offline: when.ok && when.offline,
  };
  const row = registrationId ? await holdCard(tx, registrationId) : undefined;
  if (!row) return keepRefused(context, { reason: 'unknown-code', held: null, personId: null }, scan);
  const held: Held | null = row.batchId === session.batchId ? row : null;
  const elsewhere = !held && row.programmeId === session.programmeId;
  const reason: ScanReason | null =
    placeRefuses(held?.state ?? null, elsewhere) ??
    (session.isOpen ? null : 'batch-closed') ??
    (when.ok ? sessionTakes(session, input.direction, when.at) : when.reason);
  if (reason || !held)
    return keepRefused(context, { reason: reason ?? 'not-participant', held, personId: row.personId }, scan);
  return noteScan(context, { ...scan, registrationId: held.id });
}

/** The committee scans a participant's card at the door. What is refused is kept with its reason. */
export const scanCard = defineAction({
  name: 'training.scan-card',
  input: scanCardInput,
  async run(context) {
    const { tx, actor, input, platform, authorize, notFound } = context;
    const session = await sessionOf(tx, input.sessionId);
    if (!session) return notFound();
    authorize(may(actor, 'mark-attendance', { speakerIds: await speakersOf(tx, session.batchId) }));
    const seals = sealsOf(platform, actor.tenantId);
    const registrationId = await registrationOf(tx, seals, session.batchId, input.card);
    return ok(await judge(context, session, registrationId));
  },
});
