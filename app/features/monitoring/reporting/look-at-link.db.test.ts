import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import * as fc from '#app/testing/properties.ts';
import { reportLink } from './report-link.server.ts';
import { lookAtLink } from './report-page.server.ts';
import { openReporting, type Reporting } from './testing.server.ts';

let desk: Reporting;
beforeAll(async () => {
  desk = await openReporting();
});
afterAll(() => desk.office.close());
beforeEach(() => desk.forget());

describe('before it is sent', () => {
  test('the account, the grade and the task that fits are shown; a task by its words', async () => {
    const { id } = await desk.task('Bursa Kerja Wanasari 2026');
    desk.world.html =
      '<meta property="og:title" content="Bursa Kerja Wanasari 2026 dibuka hari ini"><meta property="article:published_time" content="2026-11-19T08:00:00+07:00">';
    const look = await lookAtLink(desk.platform(), desk.office.actors.officer, {
      address: 'https://dinkes.wanasari.go.id/berita/2026/bursa',
      account: null,
      collab: false,
    });
    expect(look).toMatchObject({
      ok: true,
      account: { own: true },
      grade: 'B',
      bestTask: id,
      captionNeeded: false,
    });
  });

  test('any pasted text gets an answer', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 200, unit: 'binary' }), async (address) => {
        const look = await lookAtLink(desk.platform(), desk.office.actors.officer, {
          address,
          account: null,
          collab: false,
        });
        expect(typeof look.ok).toBe('boolean');
        const result = await reportLink(desk.call(desk.office.actors.officer), { address, caption: address });
        expect(typeof result.ok).toBe('boolean');
      }),
      { numRuns: 25 },
    );
  });
});
