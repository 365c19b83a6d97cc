import { Hono } from 'hono';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ApiEnv } from '#app/platform/http/api-env.ts';
import { idempotent } from '#app/platform/http/idempotency.server.ts';
import { monitoringApi } from '../api.server.ts';
import { reportLink } from './report-link.server.ts';
import { openReporting, type Reporting, refusal } from './testing.server.ts';

let desk: Reporting;
beforeAll(async () => {
  desk = await openReporting();
});
afterAll(() => desk.office.close());
beforeEach(() => desk.forget());

describe('the phone’s outbox', () => {
  test('sends a report twice: it is stored once and answered the same; the page is not read again', async () => {
    desk.world.html =
      '<meta property="og:title" content="Jumat bersih"><meta property="og:description" content="Dinkes">';
    const fields = { address: 'https://dinkes.wanasari.go.id/berita/2026/jumat-bersih' };
    const send = () =>
      idempotent(desk.call(desk.office.actors.officer), { key: 'kunci-yang-sama', payload: fields }, (once) =>
        reportLink(once, fields),
      );
    const first = await send();
    const count = desk.world.asked.length;
    const second = await send();
    expect([first.repeated, second.repeated]).toEqual([false, true]);
    expect(second.result).toEqual(first.result);
    expect(desk.world.asked.length).toBe(count);
    const other = await idempotent(
      desk.call(desk.office.actors.officer),
      { key: 'kunci-yang-sama', payload: { address: 'lain' } },
      (once) => reportLink(once, fields),
    );
    expect(refusal(other.result)).toBe('key-reused');
  });

  test('of an officer whose task was cancelled while offline is held with the reason; the same key goes through once it is back', async () => {
    const { id } = await desk.task('Kunjungan SDN Kalibening 2');
    const payload = { address: desk.link(), caption: 'Kunjungan pagi ini', assignmentId: id };
    const setState = (state: string) =>
      desk.office.write((tx) =>
        sql`update agenda_assignment set state = ${state} where id = ${id}`.execute(tx),
      );
    await setState('cancelled');
    const app = new Hono<ApiEnv>();
    app.use(async (c, next) => {
      c.set('platform', desk.platform());
      c.set('actor', desk.office.actors.officer);
      c.set('requestId', 'test');
      await next();
    });
    app.route('/', monitoringApi(desk.platform()));
    const send = () =>
      app.request('/link-reports', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': 'kunci-luring-0001' },
        body: JSON.stringify({ v: 1, ...payload }),
      });
    const before = await desk.posts();
    const held = await send();
    expect(held.status).toBe(409);
    expect(await held.json()).toMatchObject({
      type: 'urn:simpul:refusal:held',
      reason: 'task-cancelled',
      detail: expect.stringContaining('Kunjungan SDN Kalibening 2'),
    });
    expect(await desk.posts()).toBe(before);
    await setState('given');
    const taken = await send();
    expect(taken.status).toBe(200);
    // What another tab of the phone asks for, to lead to the receipt.
    const told = (await (await app.request('/outbox/kunci-luring-0001')).json()) as { answer: unknown };
    expect(told.answer).toEqual(await taken.json());
    expect(await desk.posts()).toBe(before + 1);
    const again = await send();
    expect([again.status, again.headers.get('idempotent-replayed')]).toEqual([200, 'true']);
    expect(await desk.posts()).toBe(before + 1);
  });
});
