import { RouterContextProvider } from 'react-router';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PersonActor } from '#app/platform/authz/actor.ts';
import { requestContext } from '#app/platform/request/request.server.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { addActivity } from '../actions/add-activity.server.ts';
import { approveNarrative } from '../actions/decide-narrative.server.ts';
import { editActivity } from '../actions/edit-activity.server.ts';
import { saveNarrative, submitNarrative } from '../actions/write-narrative.server.ts';
import { agenda } from '../module.ts';
import { activityDifferences } from './activity-form.ts';
import * as editPage from './edit-activity.page.tsx';
import * as narrativePage from './edit-narrative.page.tsx';
import * as movePage from './move-activity.page.tsx';
import { narrativeDifferences } from './narrative-form.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice({ modules: [agenda] });
});
afterAll(() => office.close());

const as = (actor: PersonActor) => ({ platform: office.platform, actor });

function contextOf(actor: PersonActor) {
  const context = new RouterContextProvider();
  context.set(requestContext, {
    platform: office.platform,
    requestId: 'uji',
    actor,
    government: { id: office.tenantId, zone: 'Asia/Jakarta' } as never,
    clientAddress: '203.0.113.9',
    origin: 'http://localhost:3600',
    nonce: '',
  });
  return context;
}

type Page = { action: (args: never) => unknown; loader: (args: never) => unknown };

const argsOf = (id: string, request: Request) =>
  ({ context: contextOf(office.actors.coordinator), params: { id }, request }) as never;

/** Posts a page's form as the coordinator does. */
const post = async (page: Page, id: string, fields: Record<string, string>) => {
  const body = new URLSearchParams(fields);
  const request = new Request(`http://localhost:3600/kerja/${id}`, { method: 'POST', body });
  return (await page.action(argsOf(id, request))) as { data: never; init: { status: number } };
};
const load = async <Loaded>(page: Page, id: string) =>
  (await page.loader(argsOf(id, new Request(`http://localhost:3600/kerja/${id}`)))) as Loaded;

/** Whether React Router asks for the page again after this answer. */
const isLoadedAnew = (page: object, status: number) =>
  'shouldRevalidate' in page &&
  (page.shouldRevalidate as (after: object) => boolean)({
    actionStatus: status,
    defaultShouldRevalidate: false,
  });

async function added() {
  const made = await addActivity(as(office.actors.coordinator), {
    title: 'Peresmian puskesmas',
    date: '2026-11-20',
    start: '09:00',
    place: 'Aula',
  });
  if (!made.ok) throw new Error(made.error.type);
  return made.value.id;
}

describe('an activity that somebody else saved meanwhile', () => {
  const typed = { title: 'Peresmian puskesmas', place: 'Halaman', visibility: 'public', sequence: '0' };

  test('is loaded anew, and what was typed stands beside what is stored', async () => {
    const id = await added();
    const other = { id, sequence: 0, title: 'Peresmian gedung', place: 'Aula', visibility: 'press' };
    await editActivity(as(office.actors.prokopim), { ...other, hostUnitId: office.units.dinkes });
    const answer = await post(editPage as never, id, typed);
    expect(answer.init.status).toBe(409);
    expect(isLoadedAnew(editPage, answer.init.status)).toBe(true);
    const view = await load<Awaited<ReturnType<typeof editPage.loader>>>(editPage as never, id);
    expect(view.activity).toMatchObject({ title: 'Peresmian gedung', sequence: 1 });
    expect(activityDifferences(typed, view.activity, view)).toEqual([
      { label: 'Nama kegiatan', yours: 'Peresmian puskesmas', theirs: 'Peresmian gedung' },
      { label: 'Tempat', yours: 'Halaman', theirs: 'Aula' },
      { label: 'Unit penyelenggara', yours: '', theirs: 'Dinkes' },
      { label: 'Siapa yang boleh tahu', yours: 'Publik', theirs: 'Pers' },
    ]);
    const again = await post(editPage as never, id, { ...typed, sequence: '1' });
    expect((again as unknown as Response).status).toBe(303);
  });

  test('another refusal leaves the page as it is', async () => {
    const answer = await post(editPage as never, await added(), { ...typed, title: '' });
    expect([answer.init.status, isLoadedAnew(editPage, answer.init.status)]).toEqual([422, false]);
  });

  test.each([
    ['pindah', { date: '2026-11-27', start: '10:00', end: '' }],
    ['tunda', { reason: 'Menunggu jadwal baru pimpinan' }],
    ['batal', { reason: 'Pimpinan berhalangan hadir' }],
  ])('%s stands on what is stored now', async (cara, fields: Record<string, string>) => {
    const id = await added();
    await editActivity(as(office.actors.prokopim), { id, sequence: 0, title: 'Peresmian gedung' });
    const answer = await post(movePage as never, id, { cara, ...fields, sequence: '0' });
    expect([answer.init.status, isLoadedAnew(movePage, answer.init.status)]).toEqual([409, true]);
    const view = await load<Awaited<ReturnType<typeof movePage.loader>>>(movePage as never, id);
    expect(view.activity).toMatchObject({ title: 'Peresmian gedung', sequence: 1 });
  });
});

describe('a narrative whose next version somebody else began meanwhile', () => {
  const text = {
    title: 'Air bersih',
    message: 'Air bersih mengalir sampai rumah.',
    points: [1, 2, 3].map((n) => ({
      text: `Pokok ke-${n} dari narasi.`,
      figure: '',
      source: 'Perumda Air',
      date: '2026-11-18',
    })),
    validFrom: '2026-11-18',
  };

  test('is loaded anew, and every field that differs is told', async () => {
    const { coordinator, reviewer } = office.actors;
    const made = await saveNarrative(as(coordinator), text);
    if (!made.ok) throw new Error(made.error.type);
    const { narrativeId, versionId, revision } = made.value;
    await submitNarrative(as(coordinator), { versionId, revision });
    await approveNarrative(as(reviewer), { versionId, revision });
    const next = { ...text, narrativeId, versionId, revision, message: 'Air bersih untuk semua rumah.' };
    expect((await saveNarrative(as(reviewer), next)).ok).toBe(true);
    const opened = await load<Awaited<ReturnType<typeof narrativePage.loader>>>(
      narrativePage as never,
      narrativeId,
    );
    const typed = { ...opened.values, versionId, message: text.message, validTo: '2026-12-31' };
    const answer = await post(narrativePage as never, narrativeId, { ...typed, intent: 'save' });
    expect([answer.init.status, isLoadedAnew(narrativePage, answer.init.status)]).toEqual([409, true]);
    expect(narrativeDifferences(typed, opened.values, opened)).toEqual([
      { label: 'Pesan utama', yours: text.message, theirs: 'Air bersih untuk semua rumah.' },
      { label: 'Berlaku sampai', yours: '31 Desember 2026', theirs: '' },
    ]);
  });
});
