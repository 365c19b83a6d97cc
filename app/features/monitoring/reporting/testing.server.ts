import { sql } from 'kysely';
import type { PersonActor } from '#app/platform/authz/actor.ts';
import { readTenant } from '#app/platform/db/db.server.ts';
import { newId } from '#app/platform/db/id.server.ts';
import type { Outside } from '#app/platform/http/outside.ts';
import type { Platform } from '#app/platform/platform.server.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';

export const POST = 'https://www.instagram.com/dinkes.wanasari/p/';

/** An outside world of one page: what it shows, and what was asked of it. */
export type OnePage = { html: string; asked: string[]; readonly outside: Outside };

function onePage(): OnePage {
  const world: OnePage = {
    html: '',
    asked: [],
    outside: {
      async get(url) {
        world.asked.push(url);
        return world.html === ''
          ? { ok: false, error: { type: 'timeout', afterMs: 1 } }
          : {
              ok: true,
              status: 200,
              headers: { 'content-type': 'text/html' },
              body: new TextEncoder().encode(world.html),
              finalUrl: url.includes('bit.ly')
                ? 'https://www.instagram.com/dinkes.wanasari/p/PENDEK1234/'
                : url,
              notModified: false,
              movedTo: null,
            };
      },
      async send() {
        throw new Error('nothing is sent');
      },
      async post() {
        throw new Error('nothing is posted');
      },
    },
  };
  return world;
}

type Unit = keyof Office['units'];
type Task = { unit?: Unit; due?: string; state?: string; date?: string };

async function addChannel(office: Office, unit: Unit, network: string, handle: string, state = 'approved') {
  const id = newId();
  await office.write((tx) =>
    sql`insert into channels_channel (tenant_id, id, unit_id, network, handle, address, address_key, state, created_at)
      values (${office.tenantId}, ${id}, ${office.units[unit]}, ${network}, ${handle}, null, ${`${network}:${handle}`}, ${state}, now())`.execute(
      tx,
    ),
  );
  return id;
}

async function addTask(office: Office, title: string, given: Task) {
  const activity = newId();
  const id = newId();
  const { unit = 'dinkes', due = '2026-11-20T10:00:00Z', state = 'given', date = '2026-11-19' } = given;
  await office.write(async (tx) => {
    await sql`insert into agenda_activity (tenant_id, id, title, date, starts_at, zone, created_at, updated_at)
      values (${office.tenantId}, ${activity}, ${title}, ${date}, ${`${date}T01:00:00Z`}, 'Asia/Jakarta', now(), now())`.execute(
      tx,
    );
    await sql`insert into agenda_assignment (tenant_id, id, activity_id, unit_id, due_at, state, given_at, updated_at)
      values (${office.tenantId}, ${id}, ${activity}, ${office.units[unit]}, ${due}, ${state}, '2026-11-18T01:00:00Z', now())`.execute(
      tx,
    );
  });
  return { id, activity };
}

/** An office whose Dinkes has Instagram and a site, and whose kelurahan has Instagram; links are made up, pages too. */
export async function openReporting() {
  const office = await openOffice();
  const world = onePage();
  let number = 0;
  const platform = (): Platform => ({ ...office.platform, outside: world.outside });
  const read = <T>(work: Parameters<typeof readTenant<T>>[2]) =>
    readTenant(office.platform.db, office.tenantId, work);
  await addChannel(office, 'dinkes', 'instagram', 'dinkes.wanasari');
  await addChannel(office, 'dinkes', 'website', 'dinkes.wanasari.go.id');
  await addChannel(office, 'kelurahan', 'instagram', 'kel.muarabening');
  await addChannel(office, 'dinkes', 'tiktok', 'dinkes.baru', 'proposed');
  return {
    office,
    world,
    platform,
    read,
    call: (actor: PersonActor) => ({ platform: platform(), actor }),
    /** A new link of Dinkes' Instagram. */
    link: () => {
      number += 1;
      return `${POST}KIRIMAN${String(number).padStart(4, '0')}/`;
    },
    task: (title: string, given: Task = {}) => addTask(office, title, given),
    stateOf: async (id: string) =>
      (
        await read((db) =>
          db.selectFrom('agenda_read_assignment').select('state').where('id', '=', id).executeTakeFirst(),
        )
      )?.state,
    /** How many posts are stored. */
    posts: async () => {
      const row = await read((db) =>
        db
          .selectFrom('monitoring_post')
          .select((eb) => eb.fn.countAll<number>().as('n'))
          .executeTakeFirstOrThrow(),
      );
      return row.n;
    },
    forget: () => {
      world.asked = [];
      world.html = '';
    },
  };
}
export type Reporting = Awaited<ReturnType<typeof openReporting>>;

/** The type of a refusal, `taken` where there was none. */
export const refusal = (result: { ok: boolean; error?: { type: string } }): string | undefined =>
  result.ok ? 'taken' : result.error?.type;
