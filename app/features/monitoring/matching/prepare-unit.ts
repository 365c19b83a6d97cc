import { Memory } from '#app/platform/text/memory.ts';
import { whereaboutsOf } from './locations.ts';
import { placesIn } from './places.ts';
import { rolesIn } from './prepare-activity.ts';
import { markedTokensOf, type PreparedText, prepareText } from './prepare-text.ts';
import { commonTerms } from './terms.ts';
import { leadingRoles } from './vocabulary.ts';

/** The account's owner. */
export type PreparedUnit = {
  readonly text: PreparedText;
  readonly terms: ReadonlySet<string>;
  readonly places: ReadonlyMap<string, ReadonlySet<string>>;
  /** The office whose own account it is: wali kota, wakil bupati. */
  readonly roles: ReadonlySet<string>;
  readonly leading: readonly string[];
  /** A unit of one place only (kelurahan, school, puskesmas): its proper names. */
  readonly local: readonly string[];
  readonly governments: readonly string[];
};

/** Roles that lead a government. */
export const leading = (roles: ReadonlySet<string>): string[] =>
  [...roles].filter((role) => leadingRoles.has(role));

/** Many posts come from few units. */
const units = new Memory<PreparedUnit>(1_000);

const localNouns = new Set(
  'kelurahan kecamatan desa puskesmas sd sdn smp smpn sma sman smk smkn tk paud polsek koramil kodim polres upt rw rt rs rsud'.split(
    ' ',
  ),
);

/** Reads the name of a unit, once for all its posts. */
export function unitOf(name: string): PreparedUnit {
  const known = units.get(name);
  if (known !== undefined) return known;
  const text = prepareText(name);
  const marked = markedTokensOf(name);
  const local = text.tokens.some((token) => localNouns.has(token.lower))
    ? text.tokens.filter(
        (token) => !commonTerms.has(token.term) && !/^(kelurahan|kecamatan|desa)$/.test(token.lower),
      )
    : [];
  const unit: PreparedUnit = {
    text,
    terms: text.terms,
    places: placesIn(marked),
    roles: rolesIn(text),
    leading: leading(rolesIn(text)),
    local: local.map((token) => token.term),
    governments: whereaboutsOf(text.plain, marked).governments,
  };
  units.set(name, unit);
  return unit;
}
