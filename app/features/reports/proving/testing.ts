import type { PostLine, ProofFacts, ProofUnit, TaskLine } from './facts.ts';
import type { IssueMarks, ProofPaper } from './proof-document.ts';

export const post = (id: string, more: Partial<PostLine> = {}): PostLine => ({
  id,
  day: '2026-11-03',
  time: '09:10',
  network: 'instagram',
  title: 'Imunisasi anak di Posyandu Melati',
  address: 'https://www.instagram.com/p/C9xYimunisasi/',
  grade: 'A',
  kind: 'original',
  reported: null,
  covers: [],
  ...more,
});

export const task = (id: string, more: Partial<TaskLine> = {}): TaskLine => ({
  id,
  subject: 'activity',
  title: 'Gerakan Pangan Murah',
  day: '2026-11-17',
  dueDay: '2026-11-18',
  dueTime: '12:00',
  state: 'tercakup',
  grade: 'A',
  takenBySelf: true,
  excuse: null,
  ...more,
});

export const unit = (more: Partial<ProofUnit> = {}): ProofUnit => ({
  id: 'dinkes',
  name: 'Dinas Kesehatan',
  shortName: 'Dinkes',
  periods: [{ from: '2026-11-01', to: '2026-11-30' }],
  posts: [],
  gone: 0,
  tasks: [],
  narratives: [],
  ...more,
});

export const facts = (more: Partial<ProofFacts> = {}): ProofFacts => ({
  government: 'Pemerintah Kota Wanasari',
  place: 'Kota Wanasari',
  zone: 'Asia/Jakarta',
  month: '2026-11',
  until: '2026-11-30',
  running: false,
  person: { id: 'bagas', name: 'Bagas Prakoso', level: 'Ahli pertama' },
  units: [unit()],
  trainings: [],
  ...more,
});

export const issue: IssueMarks = {
  number: '000.8/001/BK/DINKES/XI/2026',
  edition: 1,
  supersedes: null,
  checkUrl: 'https://wanasari.example/cek-dokumen/7KQ29FHTM3XB',
  checkCode: '7KQ29FHTM3XB',
  digest: '3f9a1c2077de0b4100aa11bb22cc33dd44ee55ff66007788990011aa22bb33cc',
};

export const paper = (more: Partial<ProofPaper> = {}): ProofPaper => ({
  facts: facts(),
  issue,
  madeAt: '2026-12-01T01:00:00Z',
  maker: 'Bagas Prakoso',
  unsigned: true,
  pictures: {},
  ...more,
});
