/** Titles pass through push services: no name and no title of a piece. */
export const tellingCopy = {
  asked: 'Ada naskah yang menunggu pemeriksaan Anda.',
  urgent: 'Naskah serta merta terbit. Periksa dalam 24 jam.',
  approved: 'Naskah Anda disetujui.',
  returned: 'Naskah Anda dikembalikan dengan catatan.',
  byLink: {
    approved: 'Naskah disetujui atas nama Anda lewat tautan.',
    returned: 'Naskah dikembalikan atas nama Anda lewat tautan.',
  },
  byLinkBody: (title: string, maker: string) =>
    `${title}. Tautan dibuat ${maker.replace(/\.$/, '')}. Bukan Anda? Buka naskahnya dan tekan Tarik.`,
  corrected: 'Naskah serta merta perlu ralat.',
  withdrawn: 'Naskah serta merta ditarik.',
  waiting: (count: number) => `${count} naskah menunggu pemeriksaan Anda lebih dari satu hari kerja.`,
  urgentWaiting: (count: number) =>
    `${count} naskah serta merta belum diperiksa. Batasnya 24 jam sejak dirilis.`,
};
