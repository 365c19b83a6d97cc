export const homeCopy = {
  title: 'Naskah menunggu pemeriksaan Anda',
  urgent: (unit: string) => `${unit} · serta merta, periksa dalam 24 jam`,
  all: (count: number) => `Buka ${count} naskah`,
  note: (count: number) => `${count} naskah menunggu pemeriksaan Anda`,
  noteSub: 'Baca, lalu setujui atau kembalikan dengan catatan.',
  returned: (count: number) => `${count} naskah dikembalikan dengan catatan`,
  returnedSub: 'Perbaiki, lalu ajukan lagi.',
  handover: 'naskah menunggu diperiksa',
} as const;
