import { Hono } from 'hono';
import type { PersonActor } from '#app/platform/authz/actor.ts';
import { readTenant } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import type { ApiEnv } from '#app/platform/http/api-env.ts';
import type { Office } from '#app/testing/office.server.ts';
import { givenBatch, givenProgramme, givenRegistration, givenSession } from '../testing.server.ts';
import { scanSelf } from './actions/scan-self.server.ts';
import { attendingApi } from './api.server.ts';
import { cardText, type Direction, printedLetters, windowAt } from './rules/codes.ts';
import type { ScanOutcome } from './scan-outcome.ts';
import { sealsOf } from './seals.server.ts';

/** A hall: one batch with a session that begins in half an hour, the officer of Dinkes as participant, and its wall and cards. */
export type Hall = {
  readonly programmeId: string;
  readonly batchId: string;
  readonly sessionId: string;
  readonly registrationId: string;
};

export const STARTS = '2026-11-19T03:30:00Z';
export const ENDS = '2026-11-19T05:00:00Z';

export async function givenHall(
  office: Office,
  given: { state?: 'open' | 'finished'; from?: string } = {},
): Promise<Hall> {
  const { tenantId, units, actors } = office;
  return office.write(async (tx) => {
    const programmeId = await givenProgramme(tx, { tenantId, organiserUnitId: units.diskominfo });
    const batchId = await givenBatch(tx, {
      tenantId,
      programmeId,
      fromDate: '2026-11-19',
      ...(given.state ? { state: given.state } : {}),
    });
    const sessionId = await givenSession(tx, { tenantId, batchId, startsAt: STARTS, endsAt: ENDS });
    const registrationId = await givenRegistration(tx, {
      tenantId,
      programmeId,
      batchId,
      personId: actors.officer.personId,
      unitId: units.dinkes,
    });
    return { programmeId, batchId, sessionId, registrationId };
  });
}

export const officeSeals = (office: Office) => sealsOf(office.platform, office.tenantId);

/** What the wall shows at a moment. */
export function wallAt(office: Office, sessionId: string, moment: string, direction: Direction = 'in') {
  const of = { sessionId, direction, window: windowAt(Date.parse(moment)) };
  const seals = officeSeals(office);
  return { token: seals.token(of), letters: printedLetters(seals.short(of)) };
}

export const cardOf = (office: Office, registrationId: string): string =>
  cardText(registrationId, officeSeals(office).card(registrationId));

/** The JSON door as a person's phone sees it. */
export function doorFor(office: Office, actor: PersonActor | null) {
  const app = new Hono<ApiEnv>();
  app.use(async (c, next) => {
    c.set('platform', office.platform);
    c.set('actor', actor);
    c.set('requestId', 'test');
    await next();
  });
  app.route('/', attendingApi(office.platform));
  return {
    get: (path: string) => app.request(path),
    post: (path: string, body: object, key: string = newId()) =>
      app.request(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': key },
        body: JSON.stringify({ v: 1, ...body }),
      }),
  };
}

/** Every row of a session as it is kept. */
export const scansOf = (office: Office, sessionId: string) =>
  readTenant(office.db.app, office.tenantId, (db) =>
    db
      .selectFrom('training_scan')
      .selectAll()
      .where('session_id', '=', sessionId)
      .orderBy('received_at')
      .orderBy('id')
      .execute(),
  );

/** So many more participants, each with a person of his own. */
export async function givenCrowd(office: Office, hall: Hall, count: number): Promise<PersonActor[]> {
  const { tenantId, units, actors } = office;
  return office.write(async (tx) => {
    const people: PersonActor[] = [];
    for (let at = 0; at < count; at += 1) {
      const personId = newId();
      await tx
        .insertInto('org_person')
        .values({
          tenant_id: tenantId,
          id: personId,
          account_id: newId(),
          name: `Peserta ${String(at + 1).padStart(3, '0')}`,
          email: `peserta-${personId}@wanasari.example`,
          phone: null,
          humas_level: null,
          created_at: office.clock.now().toString(),
        })
        .execute();
      await givenRegistration(tx, { ...hall, tenantId, personId, unitId: units.kelurahan });
      people.push({ ...actors.otherOfficer, personId, name: `Peserta ${at + 1}` });
    }
    return people;
  });
}

/** What tests of scanning say again and again; the office and its hall are looked up at each call. */
export function scanningIn(where: () => { office: Office; hall: Hall }) {
  const as = (role: keyof Office['actors']) => {
    const { office } = where();
    return { platform: office.platform, actor: office.actors[role] };
  };
  const now = () => where().office.clock.now().toString();
  return {
    as,
    now,
    /** A scan by a person of the office, which must be answered, be it refused. */
    async scan(role: keyof Office['actors'], code: string, at = now()): Promise<ScanOutcome> {
      const done = await scanSelf(as(role), { code, at });
      if (!done.ok) throw new Error(done.error.type);
      return done.value;
    },
    /** Rows of the session: kind, how, why refused, whether of the hall's own participant, by whom. */
    async kept() {
      const { office, hall } = where();
      return (await scansOf(office, hall.sessionId)).map((row) => [
        row.kind,
        row.how,
        row.refused,
        row.registration_id === hall.registrationId,
        row.by_person_id,
      ]);
    },
  };
}

/** Why a scan was refused, or what it was otherwise. */
export const reasonOf = (outcome: ScanOutcome) =>
  outcome.outcome === 'refused' ? outcome.reason : outcome.outcome;
