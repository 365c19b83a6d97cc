import { hasRole, type PersonActor } from '#app/platform/authz/actor.ts';
import { shortDate, shortDateAndTime, timeOfDay } from '#app/platform/clock/indonesian-dates.ts';
import { Temporal } from '#app/platform/clock/temporal.ts';
import { readTenant, type Tx } from '#app/platform/db/db.server.ts';
import type { Platform } from '#app/platform/platform.server.ts';
import type { IconName } from '#app/ui/icon-name.ts';
import { refusalSentence, reportCopy } from './copy.id.ts';
import type { LinkRefusal } from './errors.ts';
import { accountName } from './find-account.server.ts';
import { inspectLink, reportedAlready, reportScope } from './inspect-link.server.ts';
import { networkIcon } from './network-icon.ts';
import { mayReport } from './policy.ts';
import { readLink } from './read-link.server.ts';
import { expectedGrade } from './rules/grade.ts';
import { bestTask, type OpenTask, openTasks } from './tasks.server.ts';

export type TaskChoice = { assignmentId: string; title: string; sub: string; unitId: string };

export type ReportPage = {
  mayReport: boolean;
  person: { personId: string; tenantId: string };
  tasks: TaskChoice[];
  /** Names of the units' approved accounts, for "Ganti tautan". */
  accounts: string[];
  chosen: string | null;
};

const MOST_ACCOUNTS_NAMED = 3;

function whenDue(task: OpenTask, now: Temporal.Instant, zone: string): string {
  const due = Temporal.Instant.from(task.dueAt);
  const local = due.toZonedDateTimeISO(zone);
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  if (Temporal.Instant.compare(due, now) < 0) return reportCopy.overdue(shortDate(local, today));
  if (local.toPlainDate().equals(today)) return `Hari ini, sampai ${timeOfDay(local, zone)}`;
  return `Sampai ${shortDateAndTime(due, now, zone)}`;
}

function choiceOf(task: OpenTask, now: Temporal.Instant, zone: string, manyUnits: boolean): TaskChoice {
  const unit = manyUnits ? `${task.unitName} · ` : '';
  return {
    assignmentId: task.assignmentId,
    title: task.subject.type === 'narrative' ? reportCopy.narrative(task.title) : task.title,
    sub: `${unit}${whenDue(task, now, zone)}`,
    unitId: task.unitId,
  };
}

async function zoneOf(db: Tx): Promise<string> {
  return (await db.selectFrom('org_read_government').select('zone').executeTakeFirstOrThrow()).zone;
}

/** Units whose tasks are offered: the reporter's own; the desk, that speaks for all, gets those of the task it came from. */
function unitsOffered(actor: PersonActor): string[] {
  return [...new Set(actor.roles.map((role) => role.unitId))];
}

/** What the empty form shows. */
export async function reportPage(
  db: Tx,
  actor: PersonActor,
  now: Temporal.Instant,
  wanted: string | null,
): Promise<ReportPage> {
  const scope = reportScope(actor);
  const units = scope ?? unitsOffered(actor);
  const also = wanted && /^[0-9a-f-]{36}$/i.test(wanted) ? wanted : null;
  const zone = await zoneOf(db);
  const all = (await openTasks(db, units, also)).filter(
    (task) => (scope === null || scope.includes(task.unitId)) && task.state !== 'cancelled',
  );
  const accounts =
    units.length === 0
      ? []
      : await db
          .selectFrom('channels_read_channel')
          .select(['network', 'handle', 'label'])
          .where('unit_id', 'in', [...units])
          .where('state', '=', 'approved')
          .orderBy('network')
          .limit(MOST_ACCOUNTS_NAMED)
          .execute();
  const many = new Set(all.map((task) => task.unitId)).size > 1;
  return {
    mayReport: mayReport(actor, 'store-screenshot'),
    person: { personId: actor.personId, tenantId: actor.tenantId },
    tasks: all.map((task) => choiceOf(task, now, zone, many)),
    accounts: [...new Set(accounts.map((row) => accountName(row.network, row.handle, row.label)))],
    chosen: all.find((task) => task.assignmentId === also)?.assignmentId ?? null,
  };
}

/** What is known of a pasted link before it is reported. */
export type LinkLook =
  | {
      ok: true;
      address: string;
      collab: boolean;
      account: { name: string; icon: IconName; unitName: string; own: boolean };
      grade: 'B' | 'C';
      gradeNetwork: string;
      readTitle: string | null;
      captionNeeded: boolean;
      bestTask: string | null;
      unitId: string;
    }
  | {
      ok: false;
      address: string;
      collab: boolean;
      message: string;
      type: string;
      accounts?: { id: string; name: string }[];
    };

type Asked = { address: string; account: string | null; collab: boolean; caption?: string };

const refused = ({ address, collab }: Asked, error: LinkRefusal): LinkLook => ({
  ok: false,
  address,
  collab,
  type: error.type,
  message: refusalSentence(error),
  ...(error.type === 'which-account' ? { accounts: [...error.accounts] } : {}),
});

/** Recognises the account, reads the page where allowed, and proposes the task. Nothing is stored. */
export async function lookAtLink(platform: Platform, actor: PersonActor, asked: Asked): Promise<LinkLook> {
  const read = <T>(work: (db: Tx) => Promise<T>) => readTenant(platform.db, actor.tenantId, work);
  const first = await read((db) => inspectLink(db, actor, asked));
  if (!first.ok && first.error.type !== 'short-link-closed') return refused(asked, first.error);
  const reading = await readLink(asked.address, platform.outside, platform.clock.now());
  return read(async (db) => {
    const link = await inspectLink(db, actor, asked, reading.found);
    if (!link.ok) return refused(asked, link.error);
    const known = await reportedAlready(db, link.value, asked.collab);
    if (known)
      return {
        ok: false,
        address: asked.address,
        collab: asked.collab,
        type: known.type,
        message: refusalSentence(known),
      };
    const { account, parsed } = link.value;
    const tasks = (await openTasks(db, [account.unitId], null)).filter(
      (task) => task.unitId === account.unitId,
    );
    const page = reading.page;
    const isRead = page !== null && (page.text !== '' || page.title !== null);
    const namesAccount = parsed.handle !== null || parsed.accountId !== undefined;
    return {
      ok: true,
      address: asked.address,
      collab: asked.collab,
      account: {
        name: account.name,
        icon: networkIcon(account.network),
        unitName: account.unitName,
        own: !hasRole(actor, 'coordinator') || actor.roles.some((role) => role.unitId === account.unitId),
      },
      grade: isRead && namesAccount ? expectedGrade(account.network) : 'C',
      gradeNetwork: account.network,
      readTitle: page?.title ?? (page?.text ? page.text.slice(0, 120) : null),
      captionNeeded: !isRead,
      bestTask:
        bestTask(tasks, {
          url: parsed.address,
          title: page?.title ?? null,
          text: page?.text || (asked.caption ?? null),
          publishedAt: page?.publishedAt ?? null,
        })?.assignmentId ?? null,
      unitId: account.unitId,
    };
  });
}
