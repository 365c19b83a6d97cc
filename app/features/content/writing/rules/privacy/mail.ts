import type { WritingRule } from '../../finding.ts';
import { PRIVACY_COPY } from './copy.id.ts';
import { maskMail } from './masks.ts';
import { ownerOf } from './owners.ts';

const copy = PRIVACY_COPY.mail;

/** Also as people write it to hide it from machines: `rina (at) outlook.com`. */
const ADDRESS =
  /(?<![\w.%+-])[\w.%+-]{1,64}(?:@| ?[([]at[)\]] ?)(?:[a-z0-9-]{1,40}\.){1,4}[a-z]{2,12}(?![\w-])/gi;
const PRIVATE_HOSTS =
  /@(?:gmail|googlemail|yahoo|ymail|rocketmail|hotmail|outlook|live|msn|icloud|me|aol|proton|protonmail|gmx|zoho|mail|tutanota|yandex)\.(?:com|co\.id|id|co|net|me|org)$/i;
/** Offices without a mailbox of their own use one of these hosts too; their name is in the address. */
const OFFICE_NAMES =
  /^(?:(?:dinas|kominfo|diskominfo|disdik|dinkes|dinsos|disnaker|dispar|dishub|disper|disduk|diskop|dlh|dpupr|pupr|bappeda|bpbd|bkpsdm|bkd|bapenda|satpol|inspektorat|kelurahan|kecamatan|desa|pemdes|pemkot|pemkab|pemda|pemprov|humas|ppid|prokopim|sekretariat|setda|panitia|puskesmas|rsud|sekolah|koperasi|umkm|karangtaruna|layanan|pengaduan|redaksi|kontak|official|resmi|baznas|kwarcab|disperindag|perpus|museum|masjid|yayasan|komunitas|forum|media|lomba|festival|pendaftaran)[a-z]*|(?:kel|kec|pkm|uptd?|sdn?|smpn?|sman?|smkn?|mtsn?|tk|paud|pkk|pmi|koni|info|admin|csr|cs|dpmptsp|dprd|kpu|opd|rw|rt))$/i;

const isOffice = (address: string) =>
  address
    .slice(0, address.indexOf('@'))
    .split(/[._+\d-]+/)
    .some((part) => OFFICE_NAMES.test(part));

export const mail: WritingRule = {
  id: 'P07-surel',
  title: copy.title,
  source: copy.source,
  severity: 'error',
  explanation: copy.explanation,
  find: ({ raw }) =>
    // Without its sign nothing is looked for; the pattern itself is bounded, so long words cost no more than short ones.
    /@|[([]at[)\]]/i.test(raw)
      ? [...raw.matchAll(ADDRESS)].flatMap((match) => {
          const address = match[0].replace(/ ?[([]at[)\]] ?/i, '@');
          const span = { start: match.index, end: match.index + match[0].length };
          if (!PRIVATE_HOSTS.test(address) || isOffice(address)) return [];
          if (ownerOf(raw, span.start, span.end) === 'office') return [];
          return [{ ...span, message: copy.message, fix: maskMail(address), severity: 'error' as const }];
        })
      : [],
};
