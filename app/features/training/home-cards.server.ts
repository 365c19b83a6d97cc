import { dateIn, timeIn } from '#app/platform/clock/local-time.ts';
import type { Contributors } from '#app/platform/module.ts';
import { formatInstant } from '#app/ui/format-date.ts';
import { trainingCopy } from './copy.id.ts';
import { may } from './policy.ts';
import { type Pressing, pressing, todaysBatches } from './queries/pressing.server.ts';
import { batchHref } from './ui/batch-tabs.ts';

const copy = trainingCopy.home;
const MINE = '/kerja/pelatihan-saya';

const clock = (instant: string, zone: string) => timeIn(instant, zone)!.replace(':', '.');

/** The line that one matter becomes, on the first page and above an officer's tasks. */
function lineOf(one: Pressing, now: string) {
  const batch = { id: one.batchId, programmeId: one.programmeId };
  const key = `${one.kind}-${'id' in one ? one.id : one.batchId}${one.kind === 'test' ? one.part : ''}`;
  if (one.kind === 'today') {
    const sub = copy.todaySub(clock(one.startsAt, one.zone), one.place);
    return {
      key,
      icon: 'qrcode' as const,
      text: copy.today(one.title),
      sub,
      href: batchHref(batch, 'attend'),
    };
  }
  const until = formatInstant(one.until, one.zone, 'short', dateIn(now, one.zone));
  if (one.kind === 'offer') {
    const href = one.person === null ? MINE : batchHref(batch, 'participants');
    return {
      key,
      icon: 'school' as const,
      text: copy.offer(one.title, one.person),
      sub: copy.answerUntil(until),
      href,
    };
  }
  if (one.kind === 'test') {
    const sub = copy.testUntil(one.title, until);
    return {
      key,
      icon: 'clipboard-check' as const,
      text: copy.test[one.part],
      sub,
      href: batchHref(batch, 'tests'),
    };
  }
  const href = `${batchHref(batch, 'tasks')}/${one.id}`;
  return {
    key,
    icon: 'clipboard-text' as const,
    text: copy.task(one.task),
    sub: copy.taskUntil(one.title, until),
    href,
  };
}

/** What the person's own trainings ask today; for the committee, which batches meet. */
export const trainingHomeCards: Contributors['homeCards'] = {
  key: 'training',
  async load(db, { actor, now }) {
    if (actor.kind !== 'person') return [];
    const own = await pressing(db, actor, now);
    const meets = may(actor, 'mark-attendance') ? await todaysBatches(db, actor.tenantId, now) : [];
    return [
      ...(own.length > 0
        ? [
            {
              key: 'training-own',
              order: 15,
              title: copy.own,
              icon: 'school' as const,
              lines: own.map((one) => lineOf(one, now)),
            },
          ]
        : []),
      ...(meets.length > 0
        ? [
            {
              key: 'training-today',
              order: 28,
              title: copy.todayTitle,
              icon: 'school' as const,
              lines: meets.map((one) => ({
                key: one.batchId,
                lead: clock(one.startsAt, one.zone),
                text: `${one.title}, ${one.name}`,
                sub: copy.participants(one.participants, one.place),
                href: batchHref({ id: one.batchId, programmeId: one.programmeId }, 'roster'),
              })),
            },
          ]
        : []),
    ];
  },
};

/** The same above an officer's tasks: that is the first page an officer sees. */
export const trainingNotes: Contributors['taskNotes'] = {
  key: 'training',
  load: async (db, { actor, now }) =>
    (await pressing(db, actor, now)).map((one) => {
      const { text, ...line } = lineOf(one, now);
      return { ...line, title: text };
    }),
};
