/** Sentences of `simpul user`. */
export const userCliCopy = {
  list: {
    summary: 'daftar orang, peran, dan apakah sudah bisa masuk',
    usage: 'npx simpul user list [--json]',
  },
  invite: {
    summary: 'membuat undangan ke sebuah unit dan mencetak tautannya',
    usage:
      'npx simpul user invite --unit SLUG --role PERAN --name NAMA [--email EMAIL] [--phone NOMOR] [--json]\n\nSLUG   nama unit di alamat halaman publiknya, lihat: npx simpul user list --json\nPERAN  coordinator, prokopim, reviewer, officer, head, leader, ppid, ppid-superior, trainer, operator',
  },
  signOut: {
    summary: 'mengeluarkan seseorang dari semua perangkat',
    usage: 'npx simpul user sign-out EMAIL|NOMOR [--json]',
  },
  reset: {
    summary: 'mencetak tautan kata sandi baru; tercatat di jejak audit',
    usage: 'npx simpul user reset EMAIL|NOMOR [--json]\n\nTautan berlaku 24 jam dan hanya sekali pakai.',
  },
  noGovernment: 'Belum ada pemerintah daerah. Mulai di halaman /pasang.',
  unknownArgument: (text: string) => `Argumen "${text}" tidak dikenal. Lihat --help.`,
  missing: (what: string) => `Isi ${what}. Lihat --help.`,
  unknownUnit: (slug: string) => `Tidak ada unit dengan slug "${slug}".`,
  unknownPerson: (who: string) => `Tidak ada orang dengan email atau nomor "${who}".`,
  signedOut: (count: number) => `${count} perangkat dikeluarkan.`,
  link: (url: string, until: string) => `${url}\nBerlaku sampai ${until}.`,
  can: 'bisa masuk',
  cannot: 'belum masuk',
} as const;
