import type { Platform } from '#app/platform/platform.server.ts';
import { readAccent } from '../accent-words.id.ts';
import { foundGovernment } from '../actions/government.server.ts';
import { levelOfRegion, shortGovernmentName, zoneOfRegion } from '../regions/region.ts';
import { governmentRegion } from '../regions/regions.server.ts';
import { setupCopy } from '../setup-copy.id.ts';
import { errorsOf, textOf, typed } from './form-answer.ts';

const copy = setupCopy.government;

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
  const result =
    early.region || early.accentOther
      ? null
      : await foundGovernment(platform, {
          ...typed(form),
          password: textOf(form, 'password'),
          name: textOf(form, 'name').trim() || `Pemerintah ${shortName}`,
          shortName,
          code: region?.region.code,
          level: region ? levelOfRegion(region.region.code) : '',
          provinceName: region?.provinceName,
          zone: textOf(form, 'zone') || (region ? zoneOfRegion(region.region.code) : ''),
          accent: accent.ok ? accent.accent : '',
        });
  if (result === null) return { ok: false, errors: early, general: undefined };
  return result.ok ? { ok: true } : { ok: false, ...errorsOf(result.error) };
}
