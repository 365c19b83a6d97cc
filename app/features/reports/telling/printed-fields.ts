import type { PrintedField } from '#app/platform/documents/documents.server.ts';
import { formatDate, formatRange } from '#app/ui/format-date.ts';
import type { PeriodFacts } from './facts.ts';
import { paperCopy as copy } from './paper-copy.id.ts';

/** What the check page shows of a report. */
export function printedFields(facts: PeriodFacts, madeOn: string, digest: string): PrintedField[] {
  const { fields } = copy;
  return [
    { label: fields.kind, value: copy.titles[facts.kind] },
    { label: fields.office, value: facts.office },
    { label: fields.period, value: formatRange(facts.from, facts.to) },
    { label: fields.covered, value: copy.of(facts.covered, facts.of) },
    { label: fields.activities, value: String(facts.activities) },
    { label: fields.posts, value: String(facts.posts) },
    { label: fields.shares, value: String(facts.shares) },
    { label: fields.silent, value: copy.of(facts.silentCount, facts.liveUnits) },
    { label: fields.date, value: formatDate(madeOn, 'date') },
    { label: fields.digest, value: digest },
  ];
}
