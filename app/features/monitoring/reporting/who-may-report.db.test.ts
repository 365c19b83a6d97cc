import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { PersonActor } from '#app/platform/authz/actor.ts';
import { reportLink } from './report-link.server.ts';
import { openScreenshot, storeScreenshot } from './screenshots.server.ts';
import { openReporting, type Reporting, refusal } from './testing.server.ts';

let desk: Reporting;
beforeAll(async () => {
  desk = await openReporting();
});
afterAll(() => desk.office.close());
beforeEach(() => desk.forget());

describe('who may report', () => {
  test('nobody whose role has ended, and no role without a unit', async () => {
    const ended: PersonActor = { ...desk.office.actors.officer, roles: [] };
    for (const actor of [
      ended,
      desk.office.actors.leader,
      desk.office.actors.prokopim,
      desk.office.actors.operator,
    ])
      expect(refusal(await reportLink(desk.call(actor), { address: desk.link(), caption: 'x' }))).toBe(
        'forbidden',
      );
  });

  test('another government sees neither the account nor the task', async () => {
    const neighbour = await desk.office.neighbour();
    const result = await reportLink(desk.call(neighbour.actors.officer), {
      address: desk.link(),
      caption: 'x',
    });
    expect(refusal(result)).toBe('account-unknown');
  });

  test('a screenshot is seen by its unit and the desk only', async () => {
    const picture = await sharp({ create: { width: 40, height: 80, channels: 3, background: '#888' } })
      .jpeg()
      .toBuffer();
    const stored = await storeScreenshot(desk.call(desk.office.actors.officer), new Uint8Array(picture));
    if (!stored.ok) throw new Error(stored.error.type);
    const { fileId } = stored.value;
    const sees = async (actor: PersonActor) =>
      (await openScreenshot(desk.platform(), actor, fileId)) !== null;
    expect(await sees(desk.office.actors.officer)).toBe(true);
    expect(await sees(desk.office.actors.head)).toBe(false);
    const theft = await reportLink(desk.call(desk.office.actors.head), {
      address: desk.link(),
      caption: 'x',
      screenshotFileId: fileId,
    });
    expect(refusal(theft)).toBe('screenshot-missing');
    await reportLink(desk.call(desk.office.actors.officer), {
      address: desk.link(),
      caption: 'x',
      screenshotFileId: fileId,
    });
    expect(await sees(desk.office.actors.head)).toBe(true);
    expect(await sees(desk.office.actors.coordinator)).toBe(true);
    expect(await sees(desk.office.actors.otherOfficer)).toBe(false);
    const neighbour = await desk.office.neighbour();
    expect(await sees(neighbour.actors.coordinator)).toBe(false);
  });
});
