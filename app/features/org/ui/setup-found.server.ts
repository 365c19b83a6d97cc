import type { Platform } from '#app/platform/platform.server.ts';
import { readAccent } from '../accent-words.id.ts';
import { checkFounding, foundGovernment } from '../actions/government.server.ts';
import { levelOfRegion, shortGovernmentName, zoneOfRegion } from '../regions/region.ts';
import { governmentRegion } from '../regions/regions.server.ts';
import { setupCopy } from '../setup-copy.id.ts';
import { errorsOf, textOf, typed } from './form-answer.ts';

const copy = setupCopy.government;
const ANY_REGION = '36.72';

/** Founds the government that the form describes: code, level, names and zone follow from the region unless they were typed. */
export async function foundFrom(
  platform: Platform,
  form: FormData,
): Promise<
  { ok: true } | { ok: false; errors: Record<string, string | undefined>; general: string | undefined }
> {
  const region = await governmentRegion(textOf(form, 'region'));
  const accent = readAccent(textOf(form, 'accent'), textOf(form, 'accentOther'));
  const early = {
    region: region ? undefined : copy.regionMissing,
    accentOther: accent.ok ? undefined : accent.sentence,
  };
  const shortName = region ? shortGovernmentName(region.region) : '-';
  const described = {
    ...typed(form),
    password: textOf(form, 'password'),
    name: textOf(form, 'name').trim() || `Pemerintah ${shortName}`,
    shortName,
    code: region?.region.code,
    // Without a region its parts are not the person's to put right.
    level: levelOfRegion(region?.region.code ?? ANY_REGION),
    provinceName: region?.provinceName,
    zone: textOf(form, 'zone') || zoneOfRegion(region?.region.code ?? ANY_REGION),
    accent: accent.ok ? accent.accent : 'toska',
  };
  if (early.region || early.accentOther) {
    const rest = checkFounding(described);
    const also = rest.ok ? { errors: {}, general: undefined } : errorsOf(rest.error);
    return { ok: false, errors: { ...also.errors, ...early }, general: also.general };
  }
  const result = await foundGovernment(platform, described);
  return result.ok ? { ok: true } : { ok: false, ...errorsOf(result.error) };
}
