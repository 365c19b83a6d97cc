import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { idempotent } from '#app/platform/http/idempotency.server.ts';
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
});
