import type { PrintedField } from '#app/platform/documents/documents.server.ts';
import { provingCopy } from './copy.id.ts';
import type { ProofFacts } from './facts.ts';
import { shortDigest } from './proof-document.ts';
import { countWork } from './rules/count-work.ts';
import { monthName } from './rules/month.ts';

const { document: copy, paper } = provingCopy;

/** What the check page shows of a paper: everything that somebody would gain by changing. No title of a post or task. */
export function printedFields(
  facts: ProofFacts,
  issue: { edition: number; supersedes: string | null; digest: string; madeAt: string },
): PrintedField[] {
  const { fields } = copy;
  const several = facts.units.length > 1;
  const ofUnits = (label: string, value: (unit: ProofFacts['units'][number]) => string): PrintedField => ({
    label,
    value: facts.units
      .map((unit) => (several ? copy.ofUnit(unit.shortName, value(unit)) : value(unit)))
      .join('; '),
  });
  return [
    { label: fields.officer, value: facts.person.name },
    ...(facts.person.level ? [{ label: fields.level, value: facts.person.level }] : []),
    {
      label: fields.service,
      value: facts.units.map((unit) => paper.service(unit.name, unit.periods)).join('; '),
    },
    { label: fields.month, value: monthName(facts.month) },
    { label: fields.edition, value: paper.edition(issue.edition, issue.supersedes) },
    ofUnits(fields.posts, (unit) => paper.posts(countWork(unit), unit.gone)),
    ofUnits(fields.reported, (unit) => paper.reported(countWork(unit))),
    ofUnits(fields.grades, (unit) => paper.grades(countWork(unit))),
    ofUnits(fields.tasks, (unit) => paper.tasks(countWork(unit))),
    ofUnits(fields.states, (unit) => paper.states(countWork(unit))),
    ofUnits(fields.taken, (unit) => paper.taken(countWork(unit))),
    ofUnits(fields.narratives, (unit) => paper.narratives(countWork(unit))),
    {
      label: fields.trainings,
      value: copy.trainings(
        facts.trainings.length,
        facts.trainings.reduce((sum, { jp }) => sum + (jp ?? 0), 0),
      ),
    },
    { label: fields.made, value: paper.made(issue.madeAt, facts.zone, null) },
    { label: fields.digest, value: shortDigest(issue.digest) },
  ];
}
