import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NATIONAL_HOLIDAYS } from '#app/platform/clock/national-holidays.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { agenda } from '../module.ts';
import { pasteDraft } from '../queries/paste.server.ts';
import { savedActivities } from '../queries/paste-result.server.ts';
import { type DraftRow, doubtfulRows, readyRows } from './draft-row.ts';
import { runPaste } from './steps.server.ts';
import { taskMessages } from './task-messages.ts';

let office: Office;
const friday = readFileSync(new URL('../parsing/cases/mockup-jumat.txt', import.meta.url), 'utf8');

beforeAll(async () => {
  office = await openOffice({ modules: [agenda] });
  await office.write((tx) =>
    tx
      .insertInto('clock_holiday')
      .values(
        NATIONAL_HOLIDAYS.map((day) => ({
          tenant_id: office.tenantId,
          date: String(day.date),
          name: day.name,
          type: day.type,
          basis: day.skb,
        })),
      )
      .execute(),
  );
});
afterAll(() => office.close());

let ids = 0;
function freshId(): string {
  ids += 1;
  return `018f0000-0000-7000-8000-${String(ids).padStart(12, '0')}`;
}

async function post(
  fields: Record<string, string | string[]>,
  role: 'coordinator' | 'prokopim' = 'coordinator',
) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ sentOn: '2026-11-19', ...fields }))
    for (const one of Array.isArray(value) ? value : [value]) form.append(name, one);
  const actor = office.actors[role];
  return runPaste({
    call: { platform: office.platform, actor },
    read: office.write,
    actor,
    form,
    now: office.clock.now().toString(),
    freshId: freshId(),
    zone: 'Asia/Jakarta',
  });
}

const stored = () =>
  office.write((tx) => tx.selectFrom('agenda_activity').selectAll().orderBy('starts_at').execute());

describe('Tempel agenda', () => {
  test('twelve items: eight are ready, four ask; an answer makes its row ready', async () => {
    const first = await post({ text: friday, intent: 'read' });
    expect(first.view?.draft.rows).toHaveLength(12);
    const asked = doubtfulRows(first.view!.draft).map((row) => row.questions[0]?.field);
    expect(asked).toEqual(['start', 'standIn', 'reason', 'place']);
    const next = await post({ text: friday, answer: '2:start:21:00' });
    expect(next.view?.draft.rows[2]).toMatchObject({ start: '21:00', questions: [] });
  });

  test('the ready rows are saved without the doubtful ones, which still wait', async () => {
    const step = await post({
      text: friday,
      intent: 'save',
      'rows.0.rule': 'named',
      'rows.0.units': 'Dinkes, dpupr',
    });
    expect(step.view?.saved?.text).toMatch(/^8 kegiatan baru tersimpan\. 3 tugas/);
    expect(await stored()).toHaveLength(8);
    expect(step.view?.draft.rows.filter((row: DraftRow) => row.act === 'same')).toHaveLength(8);
    expect(doubtfulRows(step.view!.draft)).toHaveLength(4);
  });

  test('pasted again with another hour, only that difference is shown, and saving it moves the deadline with it', async () => {
    const changed = friday.replace('06.30 Jumat Bersih', '07.00 Jumat Bersih');
    const draft = await office.write((tx) =>
      pasteDraft(tx, office.actors.coordinator, { text: changed, sentOn: '2026-11-19', answers: new Map() }),
    );
    expect(draft.known).toBe(true);
    expect(readyRows(draft)).toMatchObject([
      {
        act: 'change',
        title: 'Jumat Bersih',
        changes: [{ field: 'start', before: '06:30', after: '07:00' }],
      },
    ]);
    await post({ text: changed, intent: 'save' });
    expect(await stored()).toHaveLength(8);
    expect((await stored())[0]).toMatchObject({ title: 'Jumat Bersih', starts_at: '2026-11-20T00:00:00Z' });
  });

  test('what is gone from the message is cancelled only when the person says so', async () => {
    const shorter = friday.replace(/^2\. .*\n/m, '');
    const first = await post({ text: shorter, intent: 'read' });
    const gone = first.view!.draft.rows.find((row) => row.source === null)!;
    expect(gone).toMatchObject({ title: 'Apel Satgas Banjir', questions: [{ field: 'gone' }] });
    const at = `rows.${gone.index}`;
    await post({
      text: shorter,
      intent: 'save',
      [`${at}.activityId`]: gone.activityId!,
      [`${at}.gone`]: 'cancel',
    });
    const apel = (await stored()).find((row) => row.title === 'Apel Satgas Banjir');
    expect(apel?.state).toBe('cancelled');
  });

  test('one form sent twice is saved once', async () => {
    const text = 'Agenda Sekda Senin, 30 November 2026\n1. 08.00 Apel, Aula\n2. 10.00 Rapat anggaran, Aula';
    const pasteId = '018f0000-0000-7000-8000-00000000abcd';
    const before = (await stored()).length;
    await post({ text, intent: 'save', pasteId });
    await post({ text, intent: 'save', pasteId });
    expect((await stored()).length).toBe(before + 2);
  });

  test('a refusal stands at its row, keeps what was typed and saves nothing', async () => {
    const text = 'Agenda Sekda Senin, 2 Desember 2041\n1. 08.00 Apel, Aula';
    const before = (await stored()).length;
    const fields = {
      text,
      intent: 'save',
      'rows.0.rule': 'all',
      'rows.0.date': '2041-12-02',
      'rows.0.settled': 'date',
    };
    const step = await post(fields);
    expect(step.view?.rowFaults[0]).toMatch(/hari libur/);
    expect(step.view?.draft.rows[0]?.rule).toBe('all');
    expect((await stored()).length).toBe(before);
  });

  test('prokopim saves the agenda but gives no tasks', async () => {
    const text = 'Agenda Sekda Selasa, 1 Desember 2026\n1. 08.00 Apel Dinkes, Aula';
    const step = await post({ text, intent: 'save', 'rows.0.rule': 'all' }, 'prokopim');
    expect(step.done?.text).toBe('1 kegiatan baru tersimpan.');
  });

  test.each([
    ['nothing', ''],
    ['talk', 'Selamat pagi bapak ibu, mohon izin'],
    ['a long text', 'x'.repeat(250_000)],
    ['control characters', '\u0000\u0007'],
  ])('%s is answered with a sentence and saves nothing', async (_, text) => {
    const step = await post({ text, intent: 'save' });
    expect(step.view?.draft.rows).toEqual([]);
    expect(step.view?.draft.reason).toBeTruthy();
  });
});

test('the WhatsApp text of a day names units, deadline and links; a unit gets the links of its own tasks', async () => {
  const friday20 = (await stored()).filter((row) => row.date === '2026-11-20' && row.state === 'planned');
  const activities = await office.write((tx) =>
    savedActivities(tx, office.actors.coordinator, { activityId: friday20[0]!.id }, 'Asia/Jakarta'),
  );
  const messages = taskMessages(activities!, {
    origin: 'https://simpul.wanasari.example',
    zone: 'Asia/Jakarta',
  });
  const task = activities![0]!.tasks[0]!;
  expect(messages.days[0]?.parts[0]).toBe(
    [
      '*Tugas liputan Jumat, 20 November 2026*',
      '',
      '1. 06.30 Jumat Bersih, Pasar Induk, Wali Kota',
      'Unit: DPUPR, Dinkes',
      'Kirim: foto, caption. Tenggat Senin 23 November 2026, 12.00 WIB',
      `https://simpul.wanasari.example/kerja/kegiatan/${friday20[0]!.id}`,
      '',
      'Terima kasih.',
    ].join('\n'),
  );
  expect(messages.units[0]?.parts[0]).toContain(`/kerja/tugas/${task.assignmentId}`);
  expect(messages.units[0]?.parts[0]).toContain(`/kerja/lapor?tugas=${task.assignmentId}`);
});
