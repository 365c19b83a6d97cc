import type { WritingRule } from '../../finding.ts';
import { account } from './account.ts';
import { address } from './address.ts';
import { birth } from './birth.ts';
import { bpjs } from './bpjs.ts';
import { card } from './card.ts';
import { child } from './child.ts';
import { coordinate } from './coordinate.ts';
import { health } from './health.ts';
import { kk } from './kk.ts';
import { mail } from './mail.ts';
import { mother } from './mother.ts';
import { nik } from './nik.ts';
import { nip } from './nip.ts';
import { npwp } from './npwp.ts';
import { passport } from './passport.ts';
import { phone } from './phone.ts';
import { plate } from './plate.ts';
import { victim } from './victim.ts';

export const PRIVACY_RULES: readonly WritingRule[] = [
  nik,
  kk,
  phone,
  npwp,
  nip,
  account,
  mail,
  plate,
  passport,
  bpjs,
  address,
  child,
  victim,
  health,
  coordinate,
  mother,
  card,
  birth,
];
