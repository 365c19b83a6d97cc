import { hasRole, hasRoleIn, type PersonActor } from '#app/platform/authz/actor.ts';
import type { Tx } from '#app/platform/db/db.server.ts';
import { may } from '../policy.ts';
import { LIVE_STATES, type RegistrationState } from '../tables.ts';
import { type BatchHead, batchHead } from './batch-head.server.ts';

/** The pages of a batch in reading order. */
export const BATCH_TABS = [
  'schedule',
  'attend',
  'participants',
  'roster',
  'materials',
  'tasks',
  'tests',
  'evaluation',
  'letters',
  'certificates',
  'file',
  'followUp',
] as const;
export type BatchTab = (typeof BATCH_TABS)[number];

/** The viewer's own place in the batch. */
export type OwnPlace = {
  readonly registrationId: string;
  readonly unitId: string;
  readonly state: RegistrationState;
};

export type BatchPage = BatchHead & {
  readonly own: OwnPlace | null;
  /** Pages this person can open, in reading order. */
  readonly tabs: readonly BatchTab[];
};

type Viewer = { actor: PersonActor; head: BatchHead; own: OwnPlace | null; leads: boolean };

/** Who is shown a page. The page itself asks the policy again. */
const OPENS: Record<BatchTab, (viewer: Viewer) => boolean> = {
  schedule: () => true,
  attend: ({ head, own }) => head.state === 'open' && own?.state === 'confirmed',
  participants: () => true,
  roster: ({ actor, head }) => may(actor, 'see-participants', { speakerIds: head.speakerIds }),
  materials: ({ actor, head, own }) =>
    own?.state === 'confirmed' || may(actor, 'edit-material', { speakerIds: head.speakerIds }),
  tasks: ({ actor, head, own }) =>
    own?.state === 'confirmed' || may(actor, 'mark-task', { speakerIds: head.speakerIds }),
  tests: ({ actor, head, own }) =>
    own?.state === 'confirmed' || may(actor, 'see-scores', { speakerIds: head.speakerIds }),
  evaluation: ({ actor, head, own }) =>
    own?.state === 'confirmed' || may(actor, 'see-evaluation', { speakerIds: head.speakerIds }),
  letters: (viewer) =>
    may(viewer.actor, 'make-letters') || viewer.own?.state === 'confirmed' || hasRole(viewer.actor, 'head'),
  certificates: (viewer) =>
    OPENS.roster(viewer) || viewer.own?.state === 'confirmed' || viewer.leads === true,
  followUp: ({ actor, own, leads }) => leads || own?.state === 'confirmed' || may(actor, 'see-follow-up'),
  file: ({ actor }) => may(actor, 'export-file'),
};

/**
 * What every page of a batch begins with.
 * @returns null when there is no such batch in this government, or it is still a draft that this person does not prepare
 */
export async function batchPage(db: Tx, actor: PersonActor, batchId: string): Promise<BatchPage | null> {
  const head = await batchHead(db, batchId);
  if (!head) return null;
  const prepares = may(actor, 'see-participants', { speakerIds: head.speakerIds });
  if (head.state === 'draft' && !prepares) return null;
  const rows = await db
    .selectFrom('training_registration')
    .select(['id as registrationId', 'unit_id as unitId', 'person_id as personId', 'state'])
    .where('batch_id', '=', batchId)
    .where('state', 'in', [...LIVE_STATES])
    .execute();
  const mine = rows.find(({ personId }) => personId === actor.personId);
  const own = mine ? { registrationId: mine.registrationId, unitId: mine.unitId, state: mine.state } : null;
  const leads = rows.some(({ unitId }) => hasRoleIn(actor, unitId, 'head'));
  return { ...head, own, tabs: BATCH_TABS.filter((tab) => OPENS[tab]({ actor, head, own, leads })) };
}
