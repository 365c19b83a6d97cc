import { Temporal } from '#app/platform/clock/temporal.ts';
import { jsonb, type Tx } from '#app/platform/db/db.server.ts';
import '#app/features/agenda/tables.ts';
import type { LeaderKey, Sample, SampleActivity } from '../types.ts';
import type { SampleIds } from './ids.server.ts';

const LEADER: Record<LeaderKey, string> = {
  'wali-kota': 'Wali Kota',
  'wakil-wali-kota': 'Wakil Wali Kota',
  sekda: 'Sekretaris Daerah',
};

async function loadProgrammes(tx: Tx, sample: Sample, ids: SampleIds, now: string): Promise<void> {
  await tx
    .insertInto('agenda_programme')
    .values(
      sample.programmes.map((programme) => ({
        tenant_id: ids.tenantId,
        id: ids.of('programme', programme.key),
        code: programme.code,
        name: programme.name,
        goal: programme.goal,
        from_date: `${programme.fromYear}-01-01`,
        to_date: `${programme.toYear}-12-31`,
        owner_unit_id: ids.maybe('unit', programme.units[0] ?? null),
        created_at: now,
      })),
    )
    .execute();
  await tx
    .insertInto('agenda_theme')
    .values(
      sample.themes.map((theme) => ({
        tenant_id: ids.tenantId,
        id: ids.of('theme', theme.key),
        programme_id: ids.of('programme', theme.programme),
        name: theme.name,
        from_date: theme.from,
        to_date: theme.to,
        created_at: now,
      })),
    )
    .execute();
}

async function loadNarratives(tx: Tx, sample: Sample, ids: SampleIds, now: string): Promise<void> {
  const version = (narrative: string, number: number) => ids.of('version', `${narrative}#${number}`);
  for (const narrative of sample.narratives) {
    const approved = narrative.versions.filter((candidate) => candidate.approvedBy !== null);
    const current = approved.at(-1);
    await tx
      .insertInto('agenda_narrative')
      .values({
        tenant_id: ids.tenantId,
        id: ids.of('narrative', narrative.key),
        theme_id: null,
        programme_id: ids.of('programme', narrative.programme),
        title: narrative.title,
        state: current ? 'live' : 'draft',
        current_version_id: current ? version(narrative.key, current.number) : null,
        created_at: now,
      })
      .execute();
    for (const one of narrative.versions) {
      await tx
        .insertInto('agenda_narrative_version')
        .values({
          tenant_id: ids.tenantId,
          id: version(narrative.key, one.number),
          narrative_id: ids.of('narrative', narrative.key),
          version: one.number,
          message: one.message,
          points: jsonb(one.points.map(({ on, ...point }) => ({ ...point, date: on }))) as never,
          questions: jsonb(one.answers) as never,
          hashtags: [...one.hashtags],
          words_use: [...one.use],
          words_avoid: [...one.avoid],
          spokesperson: one.spokesperson,
          valid_from: one.validFrom,
          valid_to: one.validTo,
          embargo_until: null,
          state: one === current ? 'approved' : one.approvedBy ? 'superseded' : 'submitted',
          written_by: ids.of('person', one.writtenBy),
          submitted_at: one.approvedAt ?? now,
          decided_by: ids.maybe('person', one.approvedBy),
          decided_at: one.approvedAt,
          decision_note: null,
          created_at: one.approvedAt ?? now,
        })
        .execute();
    }
  }
  await tx
    .insertInto('agenda_narrative_reading')
    .values(
      sample.narrativeReads.map((read) => ({
        tenant_id: ids.tenantId,
        version_id: version(read.narrative, read.version),
        unit_id: ids.of('unit', read.unit),
        seen_at: read.seenAt,
        seen_by: null,
        used_at: read.usedAt,
        used_by: null,
        published_at: null,
      })),
    )
    .execute();
}

function instantOf(sample: Sample, activity: SampleActivity, time: string | null): string | null {
  if (time === null) return null;
  return Temporal.PlainDateTime.from(`${activity.date}T${time}`)
    .toZonedDateTime(sample.government.zone)
    .toInstant()
    .toString();
}

async function loadActivities(tx: Tx, sample: Sample, ids: SampleIds, now: string): Promise<void> {
  for (const activity of sample.activities) {
    const starts = instantOf(sample, activity, activity.start);
    const ends = instantOf(sample, activity, activity.end);
    await tx
      .insertInto('agenda_activity')
      .values({
        tenant_id: ids.tenantId,
        id: ids.of('activity', activity.key),
        title: activity.title,
        date: activity.date,
        starts_at: starts,
        ends_at: starts && ends && ends >= starts ? ends : null,
        all_day: false,
        zone: sample.government.zone,
        place: activity.place,
        leader: activity.leaders.map((leader) => LEADER[leader]).join(' + ') || null,
        stand_in: activity.standIn,
        host_unit_id: ids.of('unit', activity.host),
        programme_id: ids.maybe('programme', activity.programme),
        narrative_id: null,
        visibility: activity.visibility,
        internal_reason: activity.internalReason,
        state: activity.status,
        state_reason: activity.statusNote,
        rescheduled_from_id: null,
        hashtags: [...activity.hashtags],
        description: activity.facts.join(' ') || null,
        dress_code: null,
        facts: jsonb(activity.facts.map((text) => ({ label: '', text }))) as never,
        source: 'sample',
        paste_id: null,
        ics_uid: null,
        created_by: null,
        created_at: now,
        updated_at: now,
      })
      .execute();
  }
}

async function loadAssignments(tx: Tx, sample: Sample, ids: SampleIds, now: string): Promise<void> {
  const rows = sample.assignments.map((assignment) => {
    const state = assignment.cancelled
      ? ('cancelled' as const)
      : assignment.state === 'assigned'
        ? ('given' as const)
        : assignment.state;
    return {
      tenant_id: ids.tenantId,
      id: ids.of('assignment', assignment.key),
      activity_id: ids.maybe('activity', assignment.activity),
      narrative_id: assignment.activity ? null : ids.maybe('narrative', assignment.narrative),
      unit_id: ids.of('unit', assignment.unit),
      kinds: [...assignment.content],
      due_at: assignment.dueAt,
      state,
      note: null,
      rule: jsonb({ words: assignment.rule }) as never,
      given_by: null,
      given_at: assignment.createdAt,
      accepted_by: null,
      accepted_at: assignment.acceptedAt,
      done_by: null,
      done_at: state === 'done' ? assignment.doneAt : null,
      excuse_reason: assignment.excuse?.reason ?? null,
      excused_by: null,
      excused_at: assignment.excuse?.at ?? null,
      cancelled_at: assignment.cancelled ? now : null,
      reminded_at: null,
      updated_at: now,
    };
  });
  for (let at = 0; at < rows.length; at += 500)
    await tx
      .insertInto('agenda_assignment')
      .values(rows.slice(at, at + 500))
      .execute();
}

/** Programmes, themes, narratives, activities, assignments. */
export async function loadAgenda(tx: Tx, sample: Sample, ids: SampleIds, now: string): Promise<void> {
  await loadProgrammes(tx, sample, ids, now);
  await loadNarratives(tx, sample, ids, now);
  await loadActivities(tx, sample, ids, now);
  await loadAssignments(tx, sample, ids, now);
}
