import type { Network } from '#app/platform/outbox/network.ts';
import type { OutboxCounts } from '#app/platform/outbox/order.ts';

/** Sentences of the phone's outbox. */
export const outboxCopy = {
  title: 'Kotak keluar',
  summary: 'Yang Anda kerjakan di ponsel ini dan belum diterima Simpul',
  open: 'Lihat antrean',
  strip(network: Network, { waiting, held, ofOthers }: OutboxCounts): string {
    const online = network === 'online';
    const parts = [
      { online: '', offline: 'Anda sedang luring.', silent: 'Jaringan tidak menjawab.' }[network],
      waiting > 0
        ? `${waiting} laporan aman di ponsel ini${online ? ', sedang menunggu terkirim' : ''}.`
        : '',
      held > 0 ? `${held} laporan ditahan.` : '',
      ofOthers > 0 ? `${ofOthers} laporan milik orang lain di ponsel ini.` : '',
      !online && waiting > 0 ? 'Terkirim sendiri saat jaringan kembali.' : '',
    ];
    return parts.filter(Boolean).join(' ');
  },
  emptyTitle: 'Tidak ada yang menunggu',
  empty: 'Semua yang Anda kerjakan di ponsel ini sudah terkirim.',
  report: 'Lapor tautan',
  looking: 'Membuka kotak keluar…',
  waiting: 'Menunggu jaringan',
  held: 'Ditahan',
  copyText: 'Salin teks',
  copied: 'Tersalin',
  byHand: 'Salin teks ini dengan tangan.',
  mend: 'Perbaiki',
  retry: 'Kirim lagi',
  sendNow: 'Kirim sekarang',
  drop: 'Buang',
  dropSure: 'Buang laporan ini?',
  others: (count: number) =>
    `${count} laporan lain di ponsel ini milik orang yang masuk sebelumnya. Laporan itu hanya terkirim bila orang itu masuk lagi.`,
  photo: 'Dengan tangkapan layar',
  files: (sent: number, all: number) => `${sent} dari ${all} foto sudah sampai`,
  blocked: 'Ponsel ini tidak mengizinkan penyimpanan. Laporan hanya dapat dikirim saat ada jaringan.',
} as const;
