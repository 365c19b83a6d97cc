import type { WritingRule } from '../../finding.ts';
import { ETHICS_COPY } from './copy.id.ts';
import { phraseRule, phrases } from './phrase-rule.ts';

const { message, ...about } = ETHICS_COPY.opinion;
const PRAISE =
  '(?:luar biasa|hebat|memukau|menakjubkan|mengagumkan|membanggakan|menyedihkan|memprihatinkan|memalukan|disayangkan|indah)';

/** The writer's own praise and regret. "Kejadian luar biasa" and its like are terms. */
export const opinion: WritingRule = phraseRule(
  { id: 'J03-opini', severity: 'warning', ...about },
  phrases(
    `(?:sungguh|benar-benar|teramat) (?:sangat )?${PRAISE}`,
    '(?:yang )?(?:sangat |begitu |amat )?dicintai (?:rakyat|warga|masyarakat)(?:nya)?',
    'tangan dingin',
    '(?:kepemimpinan|sosok|kerja|prestasi|gebrakan|terobosan)(?:nya)?(?: yang)? (?:luar biasa|gemilang|brilian|cemerlang)',
    '(?:sosok )?(?:pemimpin|bupati|gubernur|wali kota|camat)(?: yang)? (?:luar biasa(?: hebat)?|hebat|visioner|merakyat|karismatik|kharismatik|dermawan|bijaksana|rendah hati|pekerja keras)',
    'sosok (?:pemimpin |yang )?(?:inspiratif|panutan|merakyat|teladan)',
    'sayangnya',
    'untungnya',
    'ironisnya',
    'mirisnya',
    'celakanya',
    'hebatnya',
    '(?:tak|tidak)(?: lah)? heran',
    'tak (?:dapat|bisa) dimungkiri',
    '(?:tidak|tak) diragukan lagi',
    'sudah sepantasnya',
    'sudah selayaknya',
    'patut diacungi jempol',
    'patut dibanggakan',
    'menurut (?:penulis|kami|saya)(?=,)',
    '(?:jelas|sungguh) tidak masuk akal',
    '(?:konyol|bodoh|lucu|aneh) sekali',
    'sudah jelas salah',
    'menurut hemat (?:kami|saya|penulis)',
    'seperti kita ketahui(?: bersama)?',
    'alangkah \\p{Ll}{4,12}nya',
    'betapa \\p{Ll}{4,12}nya',
  ),
  message,
);
