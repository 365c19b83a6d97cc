import { randomInt } from 'node:crypto';
import { z } from 'zod';
import { defineAction } from '#app/platform/actions/define-action.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import { ok, refuse } from '#app/platform/errors/result.ts';
import type { TrainingRefusal } from '../../errors.ts';
import '../../events.ts';
import { may } from '../../policy.ts';
import { lockBatch } from '../../programmes/batch-rows.server.ts';
import { speakersOf } from '../../queries/batch-head.server.ts';
import '../../tables.ts';
import { attendanceOf } from '../queries/attendance.server.ts';
import { wasThere } from '../rules/attendance.ts';
import { drawSome } from '../rules/draw-some.ts';
import { sessionOf } from '../store/scans.server.ts';

/** Draws some of those noted present, by the server's chance: nobody chooses who is looked for. */
export const drawRoomCheck = defineAction({
  name: 'training.draw-room-check',
  input: z.object({
    sessionId: z.uuid(),
    count: z.coerce
      .number('Isi berapa orang.')
      .int()
      .min(1, 'Paling sedikit 1 orang.')
      .max(30, 'Paling banyak 30 orang.'),
  }),
  async run({ tx, actor, input, now, authorize, notFound, emit }) {
    const session = await sessionOf(tx, input.sessionId);
    if (!session) return notFound();
    authorize(may(actor, 'mark-attendance', { speakerIds: await speakersOf(tx, session.batchId) }));
    const batch = await lockBatch(tx, session.batchId);
    if (batch?.state !== 'open') return refuse<TrainingRefusal>({ type: 'batch-closed' });
    const attendance = await attendanceOf(tx, { id: batch.id, lateMinutes: batch.late_minutes });
    const confirmed = await tx
      .selectFrom('training_registration')
      .select('id')
      .where('batch_id', '=', batch.id)
      .where('state', '=', 'confirmed')
      .orderBy('id')
      .execute();
    const there = confirmed
      .map(({ id }) => id)
      .filter((id) => {
        const noted = attendance(id).sessions[session.id];
        return noted && wasThere(noted);
      });
    if (there.length === 0) return refuse<TrainingRefusal>({ type: 'nobody-there' });
    const drawn = drawSome(there, input.count, (below) => randomInt(below));
    const checkId = newId();
    await tx
      .insertInto('training_room_check')
      .values({
        tenant_id: actor.tenantId,
        id: checkId,
        batch_id: batch.id,
        session_id: session.id,
        at: now,
        by_person_id: actor.kind === 'person' ? actor.personId : null,
      })
      .execute();
    await tx
      .insertInto('training_room_check_row')
      .values(
        drawn.map((registrationId) => ({
          tenant_id: actor.tenantId,
          check_id: checkId,
          registration_id: registrationId,
          seen: null,
        })),
      )
      .execute();
    await emit({
      name: 'training.room-checked',
      subject: { type: 'training-batch', id: batch.id },
      data: { sessionId: session.id, drawn: drawn.length },
    });
    return ok({ checkId, drawn: drawn.length });
  },
});

/** What was found in the room. It is noted once; attendance itself is changed on the list, by a person. */
export const noteRoomCheck = defineAction({
  name: 'training.note-room-check',
  input: z.object({
    checkId: z.uuid(),
    rows: z
      .array(z.object({ registrationId: z.uuid(), seen: z.boolean() }))
      .min(1, 'Tandai setiap nama: terlihat atau tidak.')
      .max(30),
  }),
  async run({ tx, actor, input, authorize, notFound, emit }) {
    const check = await tx
      .selectFrom('training_room_check')
      .select(['id', 'batch_id'])
      .where('id', '=', input.checkId)
      .forUpdate()
      .executeTakeFirst();
    if (!check) return notFound();
    authorize(may(actor, 'mark-attendance', { speakerIds: await speakersOf(tx, check.batch_id) }));
    const drawn = await tx
      .selectFrom('training_room_check_row')
      .select(['registration_id', 'seen'])
      .where('check_id', '=', check.id)
      .execute();
    if (drawn.some(({ seen }) => seen !== null)) return refuse<TrainingRefusal>({ type: 'check-noted' });
    const said = new Map(input.rows.map(({ registrationId, seen }) => [registrationId, seen]));
    if (said.size !== drawn.length || drawn.some((row) => !said.has(row.registration_id)))
      return refuse<TrainingRefusal>({ type: 'check-incomplete' });
    for (const [registrationId, seen] of said)
      await tx
        .updateTable('training_room_check_row')
        .set({ seen })
        .where('check_id', '=', check.id)
        .where('registration_id', '=', registrationId)
        .execute();
    const seen = [...said.values()].filter(Boolean).length;
    await emit({
      name: 'training.room-check-noted',
      subject: { type: 'training-batch', id: check.batch_id },
      data: { checkId: check.id, seen, missing: said.size - seen },
    });
    return ok({ seen, missing: said.size - seen });
  },
});
