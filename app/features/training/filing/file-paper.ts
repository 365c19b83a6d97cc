import type { Block, Paper } from '#app/platform/documents/paper.ts';
import type { ExportTable } from '#app/platform/sheets/write-sheet.server.ts';
import { filingCopy as copy } from './copy.id.ts';
import type { FileFacts } from './file-facts.ts';
import { type Cell, type FileSection, fileSections } from './file-sections.ts';

const text = (cell: Cell): string => (cell === null ? '' : String(cell));

function blocksOf(section: FileSection, at: number): Block[] {
  return [
    { kind: 'section', text: section.title, newPage: at > 1 && section.sheet === copy.sheets.attendance },
    ...section.notes.map((note): Block => ({ kind: 'text', text: note })),
    ...(section.rows.length > 0
      ? [{ kind: 'table', columns: section.columns, rows: section.rows.map((row) => row.map(text)) } as const]
      : []),
  ];
}

/** The file as one paper: a page for each session's list, so that it can be put before an auditor alone. */
export function filePaper(facts: FileFacts): Paper {
  return {
    title: `${copy.paperTitle} ${facts.training}`,
    landscape: true,
    letterhead: { government: facts.government, office: facts.office, lines: facts.officeLines },
    blocks: [
      { kind: 'title', text: copy.paperTitle, sub: `${facts.training}, ${facts.batch}` },
      ...fileSections(facts).flatMap(blocksOf),
    ],
    draft: null,
    foot: copy.foot(facts.training),
  };
}

const WIDTH_PER_SHARE = 1.4;

/** The file as a workbook: a sheet for each part; the lists of all sessions stand under each other with their session. */
export function fileTables(facts: FileFacts): ExportTable[] {
  const tables: ExportTable[] = [];
  for (const section of fileSections(facts)) {
    const isList = section.sheet === copy.sheets.attendance;
    const lead = isList ? [{ title: copy.heads.session, width: 44 }] : [];
    const rows = section.rows.map((row) => [...(isList ? [section.title] : []), ...row]);
    const notes = isList ? [] : section.notes.map((note) => [note]);
    const known = tables.find(({ name }) => name === section.sheet);
    if (known) (known.rows as Cell[][]).push(...rows);
    else
      tables.push({
        name: section.sheet,
        columns: [
          ...lead,
          ...section.columns.map(({ head, share }) => ({
            title: head,
            width: Math.max(8, share * WIDTH_PER_SHARE),
          })),
        ],
        rows: [...rows, ...notes],
      });
  }
  return tables;
}
