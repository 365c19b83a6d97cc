type Fault = { type: string; position?: number; eventId?: string };
type Report = {
  government: string;
  sealed: number;
  waiting: number;
  head: { position: number; hash: string } | null;
  faults: Fault[];
};

const faultWords: Record<string, (fault: Fault) => string> = {
  changed: (fault) => `Catatan ${fault.position} diubah setelah disegel.`,
  removed: (fault) => `Catatan ${fault.position} dihapus setelah disegel.`,
  'seal-missing': (fault) => `Segel ${fault.position} hilang.`,
  'seal-changed': (fault) => `Segel ${fault.position} tidak menyambung ke segel sebelumnya.`,
  inserted: (fault) => `Catatan ${fault.eventId} disisipkan di antara catatan yang sudah disegel.`,
  'head-differs': (fault) => `Kepala rantai nomor ${fault.position} berbeda dari yang disimpan pihak lain.`,
};

/** Sentences of the audit trail. */
export const auditCopy = {
  title: 'Jejak audit',
  page: {
    summary: (sealed: number, waiting: number) =>
      waiting > 0 ? `${sealed} catatan disegel, ${waiting} menunggu segel` : `${sealed} catatan disegel`,
    filter: 'Saring jejak audit',
    apply: 'Terapkan',
    act: 'Tindakan',
    person: 'Orang',
    from: 'Sejak',
    all: 'semua',
    table: 'Catatan jejak audit',
    heads: {
      at: 'Waktu',
      act: 'Tindakan',
      who: 'Oleh',
      subject: 'Tentang',
      detail: 'Rincian',
      seal: 'Segel',
    },
    system: 'Sistem',
    anonymous: 'Tanpa nama',
    sealed: (position: number) => `nomor ${position}`,
    unsealed: 'menunggu',
    head: 'Kepala rantai',
    headText:
      'Titipkan kepala rantai ini kepada Inspektorat atau provinsi. Dengan itu siapa pun yang berhak dapat membuktikan bahwa jejak audit tidak diubah: npx simpul audit verify --head NOMOR:HASH.',
    headDay: (date: string) => `Kepala harian terakhir: ${date}`,
    noHead: 'Belum ada catatan yang disegel. Penyegelan berjalan setiap menit.',
    copy: 'Salin kepala rantai',
    copied: 'Tersalin',
    byHand: 'Salin teks ini sendiri:',
    emptyTitle: 'Tidak ada catatan yang cocok',
    empty: 'Longgarkan saringannya, atau pilih tanggal yang lebih awal.',
    drop: 'Hapus semua saringan',
    firstTitle: 'Belum ada catatan',
    first: 'Setiap tindakan di Simpul tercatat di sini.',
    older: 'Lebih lama',
    newest: 'Terbaru',
    pager: 'Halaman jejak audit',
    shown: (count: number) => `${count} catatan`,
    fields: 'kolom',
  },
  unknownArgument: (argument: string) =>
    `Argumen "${argument}" tidak dikenal. Lihat: npx simpul audit verify --help`,
  badHead: 'Tulis kepala rantai sebagai NOMOR:HASH, misalnya --head 1200:9f86d0… (64 huruf heksadesimal).',
  fault: (fault: Fault) => faultWords[fault.type]?.(fault) ?? fault.type,
  report: (report: Report) =>
    [
      `${report.government}: ${report.sealed} catatan disegel, ${report.waiting} menunggu segel.`,
      report.head ? `Kepala rantai: ${report.head.position}:${report.head.hash}` : 'Belum ada catatan.',
      ...(report.faults.length === 0
        ? ['Utuh: tidak ada catatan yang diubah, dihapus, atau disisipkan.']
        : [
            `TIDAK UTUH, ${report.faults.length} temuan:`,
            ...report.faults.slice(0, 50).map((fault) => `  - ${auditCopy.fault(fault)}`),
          ]),
    ].join('\n'),
} as const;
