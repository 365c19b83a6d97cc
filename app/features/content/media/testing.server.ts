import { createHash, randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { sql } from 'kysely';
import type { PersonActor } from '#app/platform/authz/actor.ts';
import { newId } from '#app/platform/db/id.server.ts';
import type { ApiEnv } from '#app/platform/http/api-env.ts';
import type { Office } from '#app/testing/office.server.ts';
import { contentApi } from '../api.server.ts';
import { PART_BYTES, partsOf } from './rules/limits.ts';

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A photo as a camera takes it: noise that no format makes small, with a place in its EXIF. */
export async function photo(seed: number, width = 640, height = 480): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp');
  const pixels = Buffer.alloc(width * height * 3);
  for (let index = 0, value = seed + 1; index < pixels.length; index += 1) {
    value = (value * 1_103_515_245 + 12_345) % 2_147_483_648;
    pixels[index] = value >>> 16;
  }
  const picture = sharp(pixels, { raw: { width, height, channels: 3 } })
    .withExif({ IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '6/1 1/1 0/1' } })
    .jpeg({ quality: 92 });
  return new Uint8Array(await picture.toBuffer());
}

/** The JSON door as one person at a device meets it. */
export function deviceOf(office: Office, actor: PersonActor = office.actors.officer) {
  const app = new Hono<ApiEnv>();
  app.use(async (c, next) => {
    c.set('platform', office.platform);
    c.set('actor', actor);
    c.set('requestId', 'test');
    await next();
  });
  app.route('/', contentApi(office.platform));
  const ask = async (path: string, init: RequestInit = {}) => {
    const response = await app.request(path, { method: 'POST', ...init });
    const body = (await response.json()) as Record<string, unknown>;
    return { status: response.status, body, replayed: response.headers.get('idempotent-replayed') };
  };
  const json = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    ask(path, { headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });
  const partOf = (bytes: Uint8Array, position: number) =>
    bytes.subarray(position * PART_BYTES, (position + 1) * PART_BYTES);
  const device = {
    json,
    get: (path: string) => ask(path, { method: 'GET' }),
    open: (bytes: Uint8Array, more: Record<string, unknown> = {}) =>
      json('/uploads', {
        id: randomUUID(),
        unitId: office.units.dinkes,
        name: 'IMG_0001.jpg',
        mime: 'image/jpeg',
        bytes: bytes.byteLength,
        sha256: hashOf(bytes),
        ...more,
      }),
    part: (id: string, bytes: Uint8Array, position: number, sha256 = hashOf(partOf(bytes, position))) =>
      ask(`/uploads/${id}/parts/${position}`, {
        headers: { 'content-type': 'application/octet-stream', 'content-sha256': sha256 },
        body: Buffer.from(partOf(bytes, position)),
      }),
    finish: (id: string) => ask(`/uploads/${id}/finish`),
    /** @returns the upload's number and what became of it */
    async send(bytes: Uint8Array, more: Record<string, unknown> = {}) {
      const opened = await device.open(bytes, more);
      const id = String(opened.body.id);
      if (opened.status !== 200 || opened.body.state !== 'open') return { id, ...opened };
      for (let position = 0; position < partsOf(bytes.byteLength); position += 1)
        await device.part(id, bytes, position);
      return { id, ...(await device.finish(id)) };
    },
  };
  return device;
}

/** A task of Dinkes for an activity. */
export async function taskIn(office: Office, title: string, state = 'given') {
  const activity = newId();
  const id = newId();
  await office.write(async (tx) => {
    await sql`insert into agenda_activity (tenant_id, id, title, date, starts_at, zone, place, created_at, updated_at)
      values (${office.tenantId}, ${activity}, ${title}, '2026-11-19', '2026-11-19T01:00:00Z', 'Asia/Jakarta', 'Muara Bening', now(), now())`.execute(
      tx,
    );
    await sql`insert into agenda_assignment (tenant_id, id, activity_id, unit_id, due_at, state, given_at, updated_at)
      values (${office.tenantId}, ${id}, ${activity}, ${office.units.dinkes}, '2026-11-20T10:00:00Z', ${state}, '2026-11-18T01:00:00Z', now())`.execute(
      tx,
    );
  });
  return { id, activity };
}
