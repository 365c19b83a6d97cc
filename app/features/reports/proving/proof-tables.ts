import { networkName } from '#app/features/channels/index.ts';
import { printedCode } from '#app/platform/documents/check-code.ts';
import type { DayCell, ExportCell, ExportTable } from '#app/platform/sheets/write-sheet.server.ts';
import { KIND_WORDS, provingCopy, REPORTED_WORDS, STATE_WORDS } from './copy.id.ts';
import type { NarrativeLine, PostLine, TaskLine } from './facts.ts';
import type { ProofPaper } from './proof-document.ts';
import { countWork, GRADES, KINDS, TASK_STATES } from './rules/count-work.ts';
import { monthName } from './rules/month.ts';

const copy = provingCopy.sheets;
const { columns } = copy;
const wide = (title: string, width: number) => ({ title, width });
export const dayCell = (value: string | null): DayCell | null => (value === null ? null : { day: value });

type OfUnit<T> = readonly { readonly unit: string; readonly lines: readonly T[] }[];

/** @param reported how it is said who brought a post */
export function postsSheet(
  work: OfUnit<PostLine>,
  reported: Readonly<Record<'self' | 'other' | 'none', string>> = REPORTED_WORDS,
): ExportTable {
  return {
    name: copy.posts,
    columns: [
      wide(columns.unit, 24),
      wide(columns.date, 17),
      wide(columns.timeKnown, 12),
      wide(columns.network, 14),
      wide(columns.title, 60),
      wide(columns.address, 46),
      wide(columns.kind, 13),
      wide(columns.grade, 12),
      wide(columns.reported, 16),
      wide(columns.covers, 50),
    ],
    rows: work.flatMap(({ unit, lines }) =>
      lines.map((post) => [
        unit,
        post.time === null ? { day: post.day } : { day: post.day, time: post.time },
        post.time !== null,
        networkName(post.network),
        post.title,
        post.address,
        KIND_WORDS[post.kind],
        post.grade,
        reported[post.reported ?? 'none'],
        post.covers.join('; '),
      ]),
    ),
  };
}

/** @param ofPerson the paper of an officer says what he or she took */
export function tasksSheet(work: OfUnit<TaskLine>, ofPerson: boolean): ExportTable {
  const internal = provingCopy.paper.internal;
  return {
    name: copy.tasks,
    columns: [
      wide(columns.unit, 24),
      wide(columns.task, 60),
      wide(columns.subject, 12),
      wide(columns.held, 14),
      wide(columns.due, 17),
      wide(columns.state, 14),
      wide(columns.grade, 12),
      ...(ofPerson ? [wide(columns.taken, 20)] : []),
      wide(columns.excuse, 40),
    ],
    rows: work.flatMap(({ unit, lines }) =>
      lines.map((task): ExportCell[] => [
        unit,
        task.title ?? internal,
        copy.subjects[task.subject],
        dayCell(task.day),
        { day: task.dueDay, time: task.dueTime },
        STATE_WORDS[task.state],
        task.grade,
        ...(ofPerson ? [task.takenBySelf] : []),
        task.state === 'izin' ? task.excuse : null,
      ]),
    ),
  };
}

export function narrativesSheet(work: OfUnit<NarrativeLine>, ofPerson: boolean): ExportTable {
  return {
    name: copy.narratives,
    columns: [
      wide(columns.unit, 24),
      wide(columns.narrative, 50),
      wide(columns.version, 8),
      wide(columns.seen, 14),
      wide(columns.used, 14),
      wide(columns.published, 14),
      ...(ofPerson ? [wide(columns.bySelf, 18)] : []),
    ],
    rows: work.flatMap(({ unit, lines }) =>
      lines.map((line): ExportCell[] => [
        unit,
        line.title,
        line.version,
        dayCell(line.seenOn),
        dayCell(line.usedOn),
        dayCell(line.publishedOn),
        ...(ofPerson ? [line.bySelf] : []),
      ]),
    ),
  };
}

function summary({ facts, issue, madeAt, maker }: ProofPaper): ExportTable {
  const said = copy.summaryOf;
  const { figures } = provingCopy.paper;
  const rows: ExportCell[][] = [
    [said.government, facts.government],
    [said.officer, facts.person.name],
    [said.month, monthName(facts.month)],
    [said.until, dayCell(facts.until)],
    [said.number, issue?.number ?? said.running],
    ...(issue
      ? [
          [said.edition, issue.edition],
          [said.code, printedCode(issue.checkCode)],
          [said.digest, issue.digest],
        ]
      : []),
    [said.made, provingCopy.paper.made(madeAt, facts.zone, maker)],
  ];
  for (const unit of facts.units) {
    const counts = countWork(unit);
    rows.push(
      [said.unit, unit.name],
      [said.service, provingCopy.paper.service(unit.shortName, unit.periods)],
      [figures.posts, counts.posts],
      ...KINDS.map((kind): ExportCell[] => [`${copy.posts}: ${KIND_WORDS[kind]}`, counts.kinds[kind]]),
      ...GRADES.map((grade): ExportCell[] => [`${columns.grade} ${grade}`, counts.grades[grade]]),
      [figures.reported, counts.reportedBySelf],
      [said.gone, unit.gone],
      [figures.tasks, counts.tasks],
      [said.of, counts.of],
      [said.covered, counts.covered],
      ...TASK_STATES.map((state): ExportCell[] => [
        `${copy.tasks}: ${STATE_WORDS[state]}`,
        counts.states[state],
      ]),
      [figures.taken, counts.takenBySelf],
      [figures.narratives, counts.narrativesUsed],
    );
  }
  return { name: copy.summary, columns: [wide(columns.what, 46), wide(columns.value, 60)], rows };
}

/** The paper as a workbook. */
export function proofTables(paper: ProofPaper): ExportTable[] {
  const { units, trainings } = paper.facts;
  const of = <T>(pick: (unit: (typeof units)[number]) => readonly T[]) =>
    units.map((unit) => ({ unit: unit.shortName, lines: pick(unit) }));
  return [
    summary(paper),
    postsSheet(of(({ posts }) => posts)),
    tasksSheet(
      of(({ tasks }) => tasks),
      true,
    ),
    narrativesSheet(
      of(({ narratives }) => narratives),
      true,
    ),
    {
      name: copy.trainings,
      columns: [
        wide(columns.training, 50),
        wide(columns.batch, 24),
        wide(columns.from, 14),
        wide(columns.to, 14),
        wide(columns.jp, 6),
        wide(columns.certificate, 34),
      ],
      rows: trainings.map(({ title, batch, days, jp, certificate }) => [
        title,
        batch,
        dayCell(days.from),
        dayCell(days.to),
        jp,
        certificate,
      ]),
    },
  ];
}
