import { FAILURE_REASON_COPY, type FailureClass, type FailureReason } from '#app/features/channels/index.ts';

/** What can be done about a source that cannot be read. */
const REMEDIES: Record<FailureClass, string> = {
  later: 'Dicoba lagi dengan sendirinya.',
  reconnect: 'Situs meminta masuk. Tempel tautan beritanya sendiri.',
  gone: 'Buka alamatnya di peramban. Bila sudah pindah, ubah alamat sumber ini; bila tutup, tutup sumbernya.',
  private: 'Situs tertutup untuk umum. Tempel tautan beritanya sendiri.',
  moved: 'Ubah alamat sumber ini ke alamat barunya.',
  refused:
    'Situs menolak dibaca program. Tempel tautan beritanya sendiri, atau minta alamat RSS kepada redaksinya.',
  broken: 'Cari alamat RSS di situs itu (biasanya /feed atau /rss), lalu ubah alamat sumber ini.',
};

export const failureWords = (
  failure: FailureClass,
  reason: string | null,
): { what: string; todo: string } => ({
  what: FAILURE_REASON_COPY[reason as FailureReason] ?? 'Situs tidak dapat dibaca.',
  todo: REMEDIES[failure],
});

/** Why a pasted link waits for a person. */
export function linkProblem(problem: string | null): string {
  switch (problem) {
    case 'no-date':
      return 'Tanggal terbit tidak tertulis di halaman. Isi tanggalnya.';
    case 'no-title':
      return 'Judul tidak ditemukan di halaman. Isi judulnya.';
    case 'network-closed':
      return 'Jaringan ini tidak memperlihatkan isi tanpa masuk. Isi judul dan tanggalnya.';
    case 'not-a-page':
      return 'Tautan ini berkas, bukan halaman. Isi judul dan tanggalnya.';
    default:
      return `${FAILURE_REASON_COPY[problem as FailureReason] ?? 'Halaman tidak dapat dibuka.'} Tautan tetap tersimpan: isi judul dan tanggalnya.`;
  }
}
