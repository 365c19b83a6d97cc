/** What the person at the terminal reads when the start can't go on: Indonesian first, English below. */
const pairs = {
  oldNode: (found) => [
    `Node.js ${found} terlalu lama. Pasang Node.js 18 atau yang lebih baru, lalu ulangi.`,
    `Node.js ${found} is too old. Install Node.js 18 or newer and try again.`,
  ],
  wrongPlatform: (platform, arch) => [
    `Simpul berjalan di Linux x64 atau arm64 (glibc, misalnya Debian atau Ubuntu); mesin ini ${platform} ${arch}.`,
    `Simpul runs on Linux x64 or arm64 (glibc, such as Debian or Ubuntu); this machine is ${platform} ${arch}.`,
  ],
  nodeMissing: (name) => [
    `Paket ${name} tidak ikut terpasang. Jalankan "npm ci" tanpa --omit=optional, lalu ulangi.`,
    `Package ${name} was not installed. Run "npm ci" without --omit=optional and try again.`,
  ],
  noNetwork: () => [
    'Paket tidak dapat diunduh: registri npm tidak terjangkau. Periksa jaringan atau proksi, lalu ulangi.',
    'Packages could not be downloaded: the npm registry is out of reach. Check the network or proxy and try again.',
  ],
  diskFull: () => [
    'Disk penuh. Sediakan sedikitnya 1,5 GB kosong, lalu ulangi.',
    'The disk is full. Free at least 1.5 GB and try again.',
  ],
  cannotWrite: (folder) => [
    `Folder ${folder} tidak dapat ditulis oleh pengguna ini. Perbaiki hak aksesnya, lalu ulangi.`,
    `Folder ${folder} can't be written by this user. Mend its permissions and try again.`,
  ],
  npmMissing: () => [
    'Perintah npm tidak ditemukan. Pasang npm bersama Node.js, lalu ulangi.',
    'The npm command was not found. Install npm along with Node.js and try again.',
  ],
  installFailed: (detail) => [
    `Pemasangan paket gagal. Keluaran npm:\n${detail}`,
    'Installing the packages failed; the output of npm is above.',
  ],
  buildFailed: (detail) => [
    `Program gagal dibangun. Keluarannya:\n${detail}`,
    'The program could not be built; the output is above.',
  ],
  noServers: (packages) => [
    `Belum ada: ${packages.join(', ')}; pengguna ini tidak boleh memasangnya. Jalankan sebagai root: apt-get install -y --no-install-recommends ${packages.join(' ')}`,
    `Missing: ${packages.join(', ')}; this user may not install them. Run as root: apt-get install -y --no-install-recommends ${packages.join(' ')}`,
  ],
  noChromium: () => [
    'Chromium belum ada dan pengguna ini tidak boleh memasangnya. Jalankan sebagai root: apt-get install -y chromium',
    'Chromium is missing and this user may not install it. Run as root: apt-get install -y chromium',
  ],
};

/** An end that is explained; nobody needs its stack. */
export class Stop extends Error {
  constructor(name, ...values) {
    super(pairs[name](...values).join('\n'));
    this.name = 'Stop';
  }
}

/** The two sentences of a name as one text. */
export const sentence = (name, ...values) => pairs[name](...values).join('\n');

/** Runs the whole of a script: explained ends are printed as sentences, others with their stack. */
export async function explained(run) {
  try {
    await run();
  } catch (error) {
    process.stderr.write(`\n${error instanceof Stop ? error.message : (error?.stack ?? error)}\n`);
    process.exit(1);
  }
}
