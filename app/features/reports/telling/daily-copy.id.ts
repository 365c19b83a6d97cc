import { plainForWhatsapp } from '#app/platform/notify/whatsapp.ts';

/** Words of the daily text: it is forwarded in chats, so it stays short and names units only. */
export const dailyCopy = {
  head: (government: string) => `Kabar komunikasi ${government}`,
  agenda: (count: number) => (count === 0 ? 'Agenda hari ini' : `Agenda hari ini (${count})`),
  noAgenda: 'Belum ada agenda hari ini.',
  nothing: 'Tidak ada agenda hari ini dan tidak ada tugas yang ditinjau.',
  noHour: 'jam belum ditetapkan',
  allDay: 'sepanjang hari',
  tentative: 'belum pasti',
  standIn: (name: string) => `diwakili ${name}`,
  asked: (kinds: string, units: number, due: string) =>
    `Diminta: ${kinds} dari ${units} unit, paling lambat ${due}`,
  notAsked: 'Tidak ada tugas untuk unit',
  moreActivities: (rest: number) => `dan ${rest} kegiatan lain`,
  coverage: (when: string) => `Liputan ${when}`,
  yesterday: (day: string) => `kemarin, ${day}`,
  since: (range: string) => range,
  covered: (covered: number, of: number) => `${covered} dari ${of} tugas tercakup.`,
  waiting: (count: number) => `${count} masih dalam tenggat atau menunggu keputusan.`,
  excused: (count: number) => `${count} berizin.`,
  noTasks: 'Tidak ada tugas pada hari itu.',
  missing: (units: number) => `Belum mengirim (${units} unit)`,
  missingOf: (unit: string, tasks: number) => (tasks === 1 ? unit : `${unit} (${tasks} tugas)`),
  moreUnits: (rest: number) => `dan ${rest} unit lain`,
  allSent: 'Semua unit yang tenggatnya lewat sudah mengirim. Terima kasih.',
  silent: (days: number, units: string) => `Belum bersuara ${days} hari atau lebih: ${units}.`,
  clippings: (stories: number, negative: number) =>
    negative > 0
      ? `Media: ${stories} berita tentang daerah kita, ${negative} bernada negatif.`
      : `Media: ${stories} berita tentang daerah kita.`,
  details: 'Rincian:',
  thanks: 'Mohon segera dikirim, lalu laporkan tautannya di Simpul.',
} as const;

const KINDS: Readonly<Record<string, string>> = {
  photo: 'foto',
  caption: 'caption',
  story: 'story',
  video: 'video',
  release: 'siaran pers',
  infographic: 'infografik',
};

/** "foto, caption dan siaran pers"; what else an office asks for stands as it wrote it. */
export function kindList(kinds: readonly string[]): string {
  const words = kinds.map((kind) => KINDS[kind] ?? plainForWhatsapp(kind));
  const last = words.pop();
  return words.length > 0 ? `${words.join(', ')} dan ${last}` : (last ?? 'kiriman');
}
