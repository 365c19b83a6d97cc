import { fromDay, toDay } from './calendar.ts';
import { makeRandom, type Random, seedOf } from './random.ts';
import type {
  Grade,
  LocalDate,
  Network,
  SampleChannel,
  SampleFake,
  SampleProof,
  SampleRole,
  SampleUnit,
} from './types.ts';

const ADDRESS: Readonly<Record<Network, (handle: string) => string>> = {
  instagram: (h) => `https://www.instagram.com/${h}/`,
  facebook: (h) => `https://www.facebook.com/${h}`,
  x: (h) => `https://x.com/${h}`,
  tiktok: (h) => `https://www.tiktok.com/@${h}`,
  youtube: (h) => `https://www.youtube.com/@${h}`,
  threads: (h) => `https://www.threads.com/@${h}`,
  telegram: (h) => `https://t.me/${h}`,
  'whatsapp-channel': (h) => `https://whatsapp.com/channel/${h}`,
  'whatsapp-number': (h) => `https://wa.me/62${h.replace(/\D/g, '').slice(1)}`,
  bluesky: (h) => `https://bsky.app/profile/${h}`,
  mastodon: (h) => `https://sosial.wanasari.example/@${h.split('@')[0]}`,
  website: (h) => `https://${h}/`,
};

export const addressOf = (network: Network, handle: string): string => ADDRESS[network](handle);

/** "kel-karang-tengah-lor" -> "kel.karangtengahlor" */
export function stemOf(unit: SampleUnit): string {
  const area = /^(kel|kec)-(.*)$/.exec(unit.key);
  return area ? `${area[1]}.${(area[2] as string).replace(/-/g, '')}` : unit.key;
}

export function handleFor(unit: SampleUnit, network: Network, serial: number): string {
  const stem = stemOf(unit);
  const flat = stem.replace(/\./g, '');
  if (network === 'website') return `${stem.split('.').reverse().join('.')}.wanasari.example`;
  if (network === 'bluesky') return `${flat}.wanasari.example`;
  if (network === 'mastodon') return `${flat}@sosial.wanasari.example`;
  if (network === 'whatsapp-number') return `0800-0000-${String(3000 + serial)}`;
  if (network === 'whatsapp-channel') return `WNS${flat}wanasari`;
  if (network === 'x' || network === 'telegram' || network === 'youtube') return `${flat}_wanasari`;
  if (unit.kind === 'kelurahan') return unit.key === 'kel-karang-tengah-lor' ? stem : `${stem}.wanasari`;
  return `${stem.replace('wanasari', '').replace(/\.$/, '')}.wanasari`;
}

const EXTRA: Readonly<Record<string, readonly Network[]>> = {
  diskominfo: [
    'youtube',
    'tiktok',
    'x',
    'telegram',
    'threads',
    'whatsapp-channel',
    'bluesky',
    'mastodon',
    'whatsapp-number',
  ],
  prokopim: ['website', 'facebook', 'youtube', 'tiktok', 'whatsapp-channel', 'threads'],
  dinkes: ['youtube', 'tiktok', 'whatsapp-number', 'x', 'bluesky'],
  bpbd: ['x', 'telegram', 'whatsapp-channel', 'whatsapp-number', 'mastodon'],
  disdikbud: ['youtube', 'tiktok', 'whatsapp-number'],
  disdukcapil: ['whatsapp-number', 'tiktok', 'x'],
  dinsos: ['whatsapp-number', 'tiktok'],
  dlh: ['youtube', 'tiktok', 'whatsapp-number'],
  dishub: ['x', 'whatsapp-number', 'telegram'],
  damkar: ['tiktok', 'whatsapp-number'],
  disnaker: ['telegram', 'whatsapp-number', 'threads'],
  rsud: ['youtube', 'whatsapp-number'],
  bapenda: ['whatsapp-number', 'x'],
  dpmptsp: ['whatsapp-number', 'youtube'],
  setwan: ['youtube'],
  disporapar: ['tiktok', 'youtube'],
  dpupr: ['youtube', 'x'],
  dispusip: ['tiktok'],
  tirta: ['whatsapp-number', 'x'],
  bankwanasari: ['whatsapp-number'],
  transwanasari: ['x'],
  pasar: ['whatsapp-number'],
};

function networksOf(unit: SampleUnit, index: number, random: Random): Network[] {
  const base: Network[] = ['instagram'];
  if (unit.kind === 'opd') {
    if (index % 7 !== 6) base.push('website');
    if (index % 3 !== 2) base.push('facebook');
  } else if (unit.kind === 'kecamatan' || unit.kind === 'bumd') base.push('facebook', 'website');
  else if (unit.kind === 'kelurahan') {
    if (index % 6 === 5 && unit.key !== 'kel-karang-tengah-lor') base.pop();
    if (base.length === 0 || random.chance(0.26)) base.push('facebook');
  } else if (index % 2 === 0 && unit.key !== 'prokopim') base.pop();
  return [...base, ...(EXTRA[unit.key] ?? [])];
}

/** How the channel can be read today, hence its grade. */
function reading(unit: SampleUnit, network: Network, random: Random): SampleChannel['connector'] {
  if (network === 'website') return random.chance(0.55) ? 'wordpress' : 'rss';
  if (network === 'bluesky' || network === 'mastodon') return network;
  if (network === 'youtube' || network === 'telegram') return 'public-page';
  if (network !== 'instagram' && network !== 'facebook') return null;
  if (unit.key === 'kel-karang-tengah-lor') return null;
  if (unit.temper === 'keen') return 'token';
  const connected = unit.kind === 'kelurahan' ? 0.1 : 0.35;
  const seen = unit.kind === 'kelurahan' ? 0.82 : 0.57;
  return random.weighted([
    ['token', connected],
    ['public-page', seen],
    [null, 1 - connected - seen],
  ] as const);
}

const gradeOf = (connector: SampleChannel['connector']): Grade =>
  connector === null ? 'C' : connector === 'rss' || connector === 'public-page' ? 'B' : 'A';

interface Source {
  readonly random: Random;
  readonly now: number;
  readonly roles: readonly SampleRole[];
}

function makeChannel(source: Source, unit: SampleUnit, network: Network, handle: string): SampleChannel {
  const { random, now } = source;
  const connector = reading(unit, network, random);
  const holder = source.roles.find((r) => r.unit === unit.key && r.kind === 'officer' && r.to === null);
  const head = source.roles.find((r) => r.unit === unit.key && r.kind === 'head');
  // Where a unit has no head in the register, the desk approves; accounts of silent units still wait for it.
  const desk = source.roles.find((r) => r.kind === 'coordinator' && r.to === null);
  const approver = head ?? (unit.temper === 'silent' ? undefined : desk);
  const opened = now - random.int(300, 2600);
  const size = { keen: 9000, steady: 2600, thin: 700, silent: 240 }[unit.temper];
  return {
    key: `${unit.key}/${network}`,
    unit: unit.key,
    network,
    handle,
    address: addressOf(network, handle),
    grade: gradeOf(connector),
    connector,
    opened: fromDay(opened),
    closed: null,
    claim: approver ? { by: approver.person, on: fromDay(now - random.int(20, 200)) } : null,
    custody: {
      holder: holder?.person ?? null,
      recoveryOnOfficialDomain: random.chance(0.7),
      secondFactor: random.chance(0.6),
      checkedOn: random.chance(0.85) ? fromDay(now - random.int(5, 240)) : null,
    },
    private: false,
    followers: Math.max(38, Math.round(size * (0.3 + 1.6 * random.next()))),
  };
}

/** Offices that also write where anybody may read how many follow and react. */
const OPEN: readonly (readonly [string, Network])[] = [
  ['dinkes', 'mastodon'],
  ['dlh', 'bluesky'],
  ['dishub', 'bluesky'],
  ['damkar', 'bluesky'],
  ['disdikbud', 'mastodon'],
  ['rsud', 'mastodon'],
  ['kec-sukamulya', 'bluesky'],
  ['tirta', 'mastodon'],
];

/** Accounts that only repeat what the unit wrote elsewhere. */
export const isEcho = ({ unit, network }: SampleChannel): boolean =>
  OPEN.some(([key, on]) => key === unit && on === network);

function openNetworks(seed: number, source: Source, units: readonly SampleUnit[]): SampleChannel[] {
  const own = { ...source, random: makeRandom(seedOf(seed, 'open-networks')) };
  return OPEN.flatMap(([key, network]) => {
    const unit = units.find((one) => one.key === key);
    return unit ? [makeChannel(own, unit, network, handleFor(unit, network, 0))] : [];
  });
}

/** The city's own accounts, kept by Diskominfo. */
const CITY: readonly (readonly [Network, string])[] = [
  ['website', 'www.wanasari.example'],
  ['instagram', 'wanasarikota'],
  ['facebook', 'wanasarikota'],
  ['youtube', 'wanasarikota'],
  ['x', 'wanasarikota'],
];

export function buildChannels(
  seed: number,
  today: LocalDate,
  units: readonly SampleUnit[],
  roles: readonly SampleRole[],
): { channels: SampleChannel[]; proofs: SampleProof[] } {
  const random = makeRandom(seedOf(seed, 'channels'));
  const source: Source = { random, now: toDay(today), roles };
  const channels: SampleChannel[] = [];
  units.forEach((unit, index) => {
    if (unit.state === 'closed') return;
    for (const network of networksOf(unit, index, random)) {
      channels.push(makeChannel(source, unit, network, handleFor(unit, network, channels.length)));
    }
    if (unit.key !== 'diskominfo') return;
    for (const [network, handle] of CITY) {
      const channel = makeChannel(source, { ...unit, temper: 'keen' }, network, handle);
      channels.push({ ...channel, key: `kota/${network}`, followers: channel.followers * 4 });
    }
  });
  const dinkes = units.find((unit) => unit.key === 'dinkes') as SampleUnit;
  const clinic = makeChannel(source, dinkes, 'instagram', 'puskesmas.muarabening.wanasari');
  channels.push({ ...clinic, key: 'dinkes/instagram-puskesmas-muara-bening' });
  channels.push(...openNetworks(seed, source, units));
  const oddities = channels.map((channel, i): SampleChannel => {
    if (channel.key === 'kel-sido-rukun/instagram') return { ...channel, private: true };
    if (i % 61 === 60) return { ...channel, closed: fromDay(source.now - random.int(100, 250)) };
    return channel;
  });
  return { channels: oddities, proofs: buildProofs(source, oddities) };
}

function buildProofs(source: Source, channels: readonly SampleChannel[]): SampleProof[] {
  const { random, now } = source;
  const out: SampleProof[] = [];
  for (const channel of channels) {
    const kind =
      channel.network === 'website' ? 'dns-txt' : channel.network === 'mastodon' ? 'rel-me' : 'link-back';
    if (channel.claim === null || random.chance(0.15)) continue;
    const age = random.chance(0.15) ? random.int(181, 330) : random.int(2, 170);
    out.push({ channel: channel.key, kind, on: fromDay(now - age), stale: age > 180 });
    if (channel.connector === 'token') {
      out.push({
        channel: channel.key,
        kind: 'connected',
        on: fromDay(now - random.int(0, 3)),
        stale: false,
      });
    } else if (random.chance(0.12)) {
      out.push({
        channel: channel.key,
        kind: 'bio-code',
        on: fromDay(now - random.int(10, 120)),
        stale: false,
      });
    }
  }
  return out;
}

export function buildFakes(today: LocalDate): SampleFake[] {
  const now = toDay(today);
  const row = (
    network: Network,
    handle: string,
    claimsToBe: string,
    unit: string,
    seen: number,
    reported: number | null,
    state: SampleFake['state'],
  ): SampleFake => ({
    key: `palsu-${network}-${handle.replace(/\W/g, '')}`,
    network,
    handle,
    address: addressOf(network, handle),
    claimsToBe,
    unit,
    seenOn: fromDay(now - seen),
    reportedOn: reported === null ? null : fromDay(now - reported),
    state,
  });
  return [
    row('whatsapp-number', '0800-0000-9977', 'Bantuan Sosial Wanasari', 'dinsos', 12, 9, 'reported'),
    row('instagram', 'walikota.wanasari.giveaway', 'Wali Kota Wanasari', 'prokopim', 30, 29, 'removed'),
    row(
      'facebook',
      'info.lokerpns.wanasari',
      'Rekrutmen Pegawai Kota Wanasari',
      'bkpsdm',
      21,
      19,
      'reported',
    ),
    row('tiktok', 'tirta.refund.wanasari', 'Pengembalian Tagihan Tirta Wanasari', 'tirta', 4, null, 'active'),
    row(
      'whatsapp-number',
      '0800-0000-9912',
      'Aktivasi Identitas Digital Wanasari',
      'disdukcapil',
      16,
      15,
      'reported',
    ),
  ];
}
