import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { printedCode } from '#app/platform/documents/check-code.ts';
import { certifyingCopy as copy } from './copy.id.ts';

/** Everything that stands on a certificate, in the reader's words. */
export type CertificateFacts = {
  readonly government: string;
  readonly organiser: string;
  readonly number: string;
  readonly person: string;
  readonly unit: string;
  readonly training: string;
  readonly batch: string;
  readonly place: string;
  /** "Senin 14 – Rabu 16 November 2022". */
  readonly days: string;
  readonly jp: number;
  readonly issuedOn: string;
  readonly checkUrl: string;
  readonly checkCode: string;
  /** Unsigned: it says so on its face. */
  readonly draft: boolean;
  readonly lessons: readonly { subject: string; speaker: string | null; minutes: number }[];
};

const ACCENT = '#0f5c6e';
const mm = (length: number) => (length * 72) / 25.4;
const WIDTH = mm(297 - 40);

/** Made anew for each paper: the renderer writes into what it is given. */
const rule = (): Content => ({
  canvas: [{ type: 'line', x1: 0, y1: 0, x2: WIDTH, y2: 0, lineWidth: mm(1), lineColor: ACCENT }],
  margin: [0, 6, 0, 0],
});

function front(facts: CertificateFacts): Content[] {
  return [
    { text: facts.government, bold: true, fontSize: 13 },
    { text: facts.organiser, color: '#474c54' },
    rule(),
    { text: copy.paper.title, fontSize: 30, bold: true, alignment: 'center', margin: [0, 26, 0, 2] },
    { text: copy.paper.number(facts.number), alignment: 'center', color: '#474c54' },
    { text: copy.paper.givenTo, alignment: 'center', margin: [0, 20, 0, 4] },
    { text: facts.person, fontSize: 22, bold: true, alignment: 'center' },
    { text: facts.unit, alignment: 'center', margin: [0, 2, 0, 14] },
    { text: copy.paper.for, alignment: 'center' },
    { text: facts.training, fontSize: 15, bold: true, alignment: 'center', margin: [0, 4, 0, 4] },
    { text: copy.paper.held(facts.batch, facts.days, facts.place), alignment: 'center' },
    { text: copy.paper.hours(facts.jp), bold: true, alignment: 'center', margin: [0, 4, 0, 0] },
  ];
}

/** Emblem line below: QR left, empty room for the signature right. */
function foot(facts: CertificateFacts): Content {
  return {
    absolutePosition: { x: mm(20), y: mm(152) },
    columns: [
      { qr: facts.checkUrl, fit: mm(28), eccLevel: 'M', foreground: '#1b1e22', width: mm(34) },
      {
        width: mm(90),
        margin: [0, 8, 0, 0],
        stack: [
          { text: copy.paper.check, fontSize: 9, color: '#474c54' },
          { text: facts.checkUrl.replace(/^https?:\/\//, ''), fontSize: 9 },
          { text: copy.paper.code(printedCode(facts.checkCode)), fontSize: 9 },
        ],
      },
      { width: '*', text: '' },
      {
        width: mm(80),
        stack: [
          { text: facts.issuedOn },
          { text: facts.organiser, bold: true, margin: [0, 2, 0, 0] },
          {
            text: facts.draft ? copy.paper.unsigned : '',
            fontSize: 9,
            color: '#8a5a00',
            margin: [0, 44, 0, 0],
          },
        ],
      },
    ],
  };
}

function back(facts: CertificateFacts): Content[] {
  const cell = (text: string, more: object = {}) => ({
    text,
    margin: [0, 4, 0, 4] as [number, number, number, number],
    ...more,
  });
  return [
    { text: copy.paper.lessons, fontSize: 17, bold: true, pageBreak: 'before', margin: [0, 0, 0, 8] },
    {
      layout: {
        hLineWidth: (line: number) => (line === 1 ? 1 : 0.5),
        vLineWidth: () => 0,
        hLineColor: () => '#8b8577',
      },
      table: {
        headerRows: 1,
        dontBreakRows: true,
        widths: [24, '*', 200, 60],
        body: [
          [
            copy.paper.columns.no,
            copy.paper.columns.subject,
            copy.paper.columns.speaker,
            copy.paper.columns.minutes,
          ].map((head) => cell(head, { bold: true })),
          ...facts.lessons.map((lesson, at) => [
            cell(String(at + 1)),
            cell(lesson.subject),
            cell(lesson.speaker ?? ''),
            cell(String(lesson.minutes), { alignment: 'right' }),
          ]),
        ],
      },
    },
    { text: copy.paper.counted(facts.jp), margin: [0, 10, 0, 0], fontSize: 9, color: '#474c54' },
  ];
}

/** The certificate: landscape, number, lesson hours, QR to its check page, the lessons behind. Unsigned ones say "Konsep". */
export function certificateDocument(facts: CertificateFacts): TDocumentDefinitions {
  return {
    pageOrientation: 'landscape',
    info: { title: `${copy.paper.title} ${facts.number}`, author: facts.organiser, subject: facts.training },
    ...(facts.draft
      ? { watermark: { text: copy.paper.draft, color: '#8b8577', opacity: 0.12, bold: true } }
      : {}),
    content: [...front(facts), foot(facts), ...back(facts)],
    footer: (page, pages) => ({
      text: copy.paper.pages(facts.number, page, pages),
      fontSize: 8,
      color: '#62676f',
      alignment: 'right',
      margin: [0, 20, mm(20), 0],
    }),
  };
}
