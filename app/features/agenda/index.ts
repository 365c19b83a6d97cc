/** Pure face of the agenda: types, inputs and rules that other features may use. */
export { activityCalendar, type CalendarActivity } from './calendar/write-calendar.ts';
export type { AffectedPart, CoverageCounts, TaskCoverage } from './contributors.ts';
export { type DiffableRow, diffAgenda } from './parsing/diff-agenda.ts';
export { parseAgenda } from './parsing/parse-agenda.ts';
export type { AgendaRow, ParseOptions, ParseResult } from './parsing/row.ts';
export { type AgendaAct, type AgendaSubject, may as mayAgenda } from './policy.ts';
export { type CaptionFacts, captionDraft, tidyHashtags } from './rules/caption-draft.ts';
export { attendees, type Clash, findClashes } from './rules/clash.ts';
export { defaultDue, movedDue } from './rules/deadline.ts';
export { addressToOpen } from './rules/networks.ts';
export { resolveRule } from './rules/resolve-rule.ts';
export { type AssignmentRule, CONTENT_KINDS } from './schema.ts';
export type { CaptionFieldProps, CaptionTools } from './ui/caption-field.ts';
