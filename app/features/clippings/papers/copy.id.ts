import { TONE_WORDS } from '../copy.id.ts';

const n = (count: number): string => count.toLocaleString('id-ID');

export const paperCopy = {
  title: 'KLIPING MEDIA HARIAN',
  name: (date: string) => `Kliping media ${date}`,
  facts: { day: 'Hari', period: 'Berita terbit', content: 'Isi', tone: 'Nada', made: 'Dibuat' },
  period: (from: string, to: string) => `${from} sampai ${to}`,
  content: (stories: number, items: number, outlets: number) =>
    `${n(stories)} cerita dari ${n(items)} berita di ${n(outlets)} media`,
  nothing: 'Tidak ada berita tentang pemerintah daerah ini dalam waktu tersebut.',
  nothingFrom: (sources: number) =>
    sources === 0
      ? 'Belum ada media yang terdaftar untuk dibaca.'
      : `${n(sources)} media yang terdaftar sudah diperiksa; yang tidak terbaca tampil di halaman Sumber.`,
  tones: (tones: readonly (readonly [keyof typeof TONE_WORDS, number])[]) => {
    const words = ([tone, count]: readonly [keyof typeof TONE_WORDS, number]) =>
      `${n(count)} ${TONE_WORDS[tone].toLowerCase()}`;
    const set = tones.filter(([tone]) => tone !== 'unset').map(words);
    const unset = tones.filter(([tone]) => tone === 'unset').map(words);
    return [...(set.length > 0 ? [`${set.join(', ')} (ditetapkan petugas)`] : []), ...unset].join('; ');
  },
  noIssue: 'Tanpa isu',
  issue: (name: string, stories: number) => `${name} (${n(stories)})`,
  columns: { no: 'No.', story: 'Berita', outlet: 'Media, waktu, tautan', unit: 'Unit', tone: 'Nada' },
  also: (issues: string) => `Juga: ${issues}`,
  more: (count: number) => `dan ${n(count)} media lain`,
  undated: 'tanggal tidak tertulis',
  none: '-',
  excerpts:
    'Cuplikan paling banyak dua kalimat; isi lengkap adalah hak media masing-masing dan dibaca di tautannya.',
  foot: (government: string, date: string) => `Kliping ${government}, ${date} · halaman`,
  whatsapp: {
    title: (place: string) => `Kliping ${place}`,
    tone: (tone: string) => `nada: ${tone.toLowerCase()}`,
    nothing: 'Tidak ada berita tentang pemerintah daerah ini.',
  },
};
