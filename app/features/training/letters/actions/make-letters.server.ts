import { z } from 'zod';
import { type ActionContext, defineAction } from '#app/platform/actions/define-action.server.ts';
import { dateIn } from '#app/platform/clock/local-time.ts';
import { jsonb } from '#app/platform/db/db.server.ts';
import { checkPath } from '#app/platform/documents/check-code.ts';
import { issueDocument } from '#app/platform/documents/documents.server.ts';
import { numberUnit } from '#app/platform/documents/number-pattern.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import { localDate, optionalId, optionalText, requiredText } from '#app/platform/request/form-fields.ts';
import type { TrainingRefusal } from '../../errors.ts';
import '../../events.ts';
import { may } from '../../policy.ts';
import { type LockedBatch, lockBatch } from '../../programmes/batch-rows.server.ts';
import { LETTER_KINDS } from '../../tables.ts';
import { commonFacts, factsFor, type LetterWords, officeOf } from '../compose.server.ts';
import { lettersCopy as copy } from '../copy.id.ts';
import type { LetterFacts } from '../facts.ts';
import { holding, lettersOf } from '../queries/letters-of.server.ts';
import { headsOf, type LetterUnit, letterUnits } from '../queries/units.server.ts';

export const DRAW_LETTERS_JOB = 'training.draw-letters';

const nip = z.preprocess(
  (value) => (typeof value === 'string' && value.replace(/[\s.-]/g, '') === '' ? null : value),
  z
    .string()
    .transform((text) => text.replace(/[\s.-]/g, ''))
    .refine((text) => /^\d{18}$/.test(text), 'NIP terdiri dari 18 angka.')
    .nullable()
    .default(null),
);

const lettersInput = z.object({
  batchId: z.uuid(),
  kind: z.enum(LETTER_KINDS),
  /** Only this unit; all that have none where it is left out. */
  unitId: optionalId,
  /** Where the check page stands, as the request came. */
  origin: z.url(),
  date: localDate,
  basis: optionalText(1_000),
  cost: requiredText('pembebanan biaya', 200),
  signerName: optionalText(120),
  signerPost: optionalText(160),
  signerNip: nip,
});

/** Units that are due a letter: invited ones an invitation, those with participants an assignment; once each. */
async function unitsDue(
  context: Pick<ActionContext<z.output<typeof lettersInput>>, 'tx' | 'input'>,
  batch: LockedBatch,
): Promise<{ units: LetterUnit[]; invitations: Map<string, LetterFacts> }> {
  const { tx, input } = context;
  const letters = await lettersOf(tx, batch.id);
  const all = await letterUnits(tx, batch);
  const units = all.filter(
    (unit) =>
      (input.unitId === null || unit.id === input.unitId) &&
      (input.kind === 'undangan' ? unit.places > 0 : unit.people.length > 0) &&
      !holding(letters, unit.id, input.kind),
  );
  const invitations = new Map(
    units.flatMap(({ id }) => {
      const found = holding(letters, id, 'undangan');
      return found ? [[id, found.facts] as const] : [];
    }),
  );
  return { units, invitations };
}

type Unnumbered = Omit<LetterFacts, 'number' | 'checkCode' | 'checkUrl'>;

/** Numbers one letter and keeps what it says. */
async function issueLetter(
  context: Pick<ActionContext<z.output<typeof lettersInput>>, 'tx' | 'actor' | 'now' | 'input'>,
  batchId: string,
  letter: { unit: LetterUnit; issuer: Pick<LetterUnit, 'id' | 'shortName'>; facts: Unnumbered },
): Promise<void> {
  const { tx, actor, now, input } = context;
  const { unit, issuer, facts } = letter;
  const document = await issueDocument(
    tx,
    { tenantId: actor.tenantId, now, by: actor.kind === 'person' ? actor.personId : null },
    {
      kind: input.kind,
      kindMark: copy.marks[input.kind],
      unitId: issuer.id,
      unitMark: numberUnit(issuer.shortName),
      title: copy.documentTitle(copy.kinds[input.kind], facts.training),
      subject: { type: 'training-batch', id: batchId },
      date: input.date,
      fields: publicFields(facts),
    },
  );
  const kept: LetterFacts = {
    ...facts,
    number: document.number,
    checkCode: document.checkCode,
    checkUrl: `${input.origin}${checkPath(document.checkCode)}`,
  };
  await tx
    .insertInto('training_letter')
    .values({
      tenant_id: actor.tenantId,
      document_id: document.id,
      batch_id: batchId,
      unit_id: unit.id,
      kind: input.kind,
      facts: jsonb(kept) as never,
      created_at: now,
    })
    .execute();
}

/** Gives the letters of a batch their numbers and keeps what they say; a job draws them. */
export const makeLetters = defineAction({
  name: 'training.make-letters',
  input: lettersInput,
  async run(context) {
    const { tx, actor, input, now, authorize, notFound, emit, send } = context;
    const batch = await lockBatch(tx, input.batchId);
    if (!batch) return notFound();
    // Invitations are the organiser's; a unit's head sends the unit's own people.
    authorize(may(actor, 'make-letters', { unitId: input.kind === 'undangan' ? null : input.unitId }));
    if (batch.state === 'draft' || batch.state === 'cancelled')
      return refuse<TrainingRefusal>({ type: 'batch-not-running' });
    const { units, invitations } = await unitsDue(context, batch);
    if (units.length === 0) return refuse<TrainingRefusal>({ type: 'no-letters-due' });
    const common = await commonFacts(tx, batch);
    const issuerOf = (unit: LetterUnit) => (input.kind === 'undangan' ? common.organiser : unit);
    const heads = await headsOf(
      tx,
      units.map((unit) => issuerOf(unit).id),
      dateIn(now, batch.zone),
    );
    const unsigned = units.map(issuerOf).filter(({ id }) => !heads.has(id) && input.signerName === null);
    if (unsigned.length > 0) {
      const names = [...new Set(unsigned.map(({ shortName }) => shortName))];
      return refuse<TrainingRefusal>({ type: 'no-signer', units: names });
    }
    for (const unit of units) {
      const issuer = issuerOf(unit);
      const words: LetterWords = { ...input, head: heads.get(issuer.id) ?? '' };
      const facts = factsFor(common, batch, unit, words, invitations.get(unit.id) ?? null);
      await issueLetter(context, batch.id, { unit, issuer, facts: { ...facts, ...officeOf(issuer) } });
    }
    await send(DRAW_LETTERS_JOB, { tenantId: actor.tenantId, batchId: batch.id });
    await emit({
      name: 'training.letters-made',
      subject: { type: 'training-batch', id: batch.id },
      data: { kind: input.kind, letters: units.length },
    });
    return ok({ letters: units.length });
  },
});

/** What the check page shows: everything that is printed, but of people their names alone. */
function publicFields(facts: Unnumbered) {
  const { fields } = copy;
  const isAssignment = facts.kind === 'surat-tugas';
  return [
    { label: fields.kind, value: copy.kinds[facts.kind] },
    { label: fields.office, value: facts.office },
    { label: fields.unit, value: facts.unit },
    ...(isAssignment
      ? [{ label: fields.people, value: facts.people.map(({ name }) => name).join(', ') }]
      : [{ label: fields.places, value: copy.places(facts.places, facts.registerUntil) }]),
    { label: fields.training, value: facts.training },
    { label: fields.batch, value: facts.batch },
    { label: fields.basis, value: facts.basis.join('; ') },
    { label: fields.days, value: facts.days },
    { label: fields.time, value: facts.time },
    { label: fields.place, value: facts.place },
    ...(isAssignment ? [{ label: fields.cost, value: facts.cost }] : []),
    { label: fields.signer, value: `${facts.signer.name}, ${facts.signer.post}` },
    { label: fields.date, value: facts.date },
  ];
}
