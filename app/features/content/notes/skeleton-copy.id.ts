import { questionWords } from './copy.id.ts';

export { questionWords };

/** Words of the drafts that are made of a note. Templates only: nothing is invented. */
export const skeletonCopy = {
  gap: (what: string): string => `[... belum diisi: ${what}]`,
  head: (office: string): string => `${office.toUpperCase()}\nSIARAN PERS`,
  number: 'Nomor: [... belum diisi: nomor siaran pers]',
  status: 'Untuk segera disiarkan',
  quote: (words: string, name: string, post: string): string => `“${words},” kata ${name}, ${post}.`,
  who: (answer: string): string => `Yang terlibat: ${answer}`,
  where: (answer: string): string =>
    /^(?:di|ke|dari)\s/i.test(answer) ? lower(answer) : `di ${lower(answer)}`,
  when: (answer: string): string =>
    /^(?:pada|hari)\s/i.test(answer) ? lower(answer) : `pada ${lower(answer)}`,
  fromDictation: (words: string): string => `Catatan lapangan (olah dulu):\n${words}`,
  data: 'Data:',
  source: (figure: string, source: string, date: string | null): string =>
    `- ${figure} (sumber: ${source}${date ? `, ${date}` : ''})`,
  about: (office: string): string => `Tentang ${office}: [... belum diisi: satu paragraf tentang instansi]`,
  contact: 'Narahubung: [... belum diisi: nama, nomor telepon, surel]',
  photo: (number: number, alt: string, credit: string | null): string =>
    `Foto ${number}: ${alt}${credit ? ` (Foto: ${credit})` : ''}`,
};

function lower(answer: string): string {
  const plain = answer.replace(/[.\s]+$/, '');
  return /^(?:Pada|Hari|Di|Ke|Dari)\s/.test(plain) ? plain.charAt(0).toLowerCase() + plain.slice(1) : plain;
}
