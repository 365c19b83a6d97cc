import { sql } from 'kysely';
import { computeSeason } from '#app/features/league/scoring/compute-season.server.ts';
import { seedHolidays } from '#app/features/org/index.server.ts';
import { refreshSearch } from '#app/features/portal/index.server.ts';
import { setTenant } from '#app/platform/db/db.server.ts';
import type { Platform } from '#app/platform/platform.server.ts';
import { buildSample } from './build-sample.ts';
import { loadAgenda } from './load/agenda.server.ts';
import { askForPapers } from './load/certificates.server.ts';
import { loadChannels } from './load/channels.server.ts';
import { loadFieldNotes } from './load/field-notes.server.ts';
import { SampleIds } from './load/ids.server.ts';
import { loadLeague } from './load/league.server.ts';
import { closePast } from './load/league-closing.server.ts';
import { loadLearning } from './load/learning.server.ts';
import { loadMetrics } from './load/metrics.server.ts';
import { loadMonitoring } from './load/monitoring.server.ts';
import { loadOrg, type SampleSignIn } from './load/org.server.ts';
import { loadPieces } from './load/pieces.server.ts';
import { askForClippings, loadPress } from './load/press.server.ts';
import { askForPrizes } from './load/prizes.server.ts';
import { askForProofs } from './load/proofs.server.ts';
import { loadTraining } from './load/training.server.ts';
import type { Sample } from './types.ts';

export type LoadedSample = { tenantId: string; signIns: SampleSignIn[] };

/**
 * Loads the sample government as of today in one transaction. It stands alone: loading is refused by the database once a
 * real government exists.
 */
export async function loadSample(
  platform: Platform,
  options: { seed?: number; posts?: number; mailDomain?: string } = {},
): Promise<LoadedSample> {
  const zone = 'Asia/Jakarta';
  const instant = platform.clock.now();
  const now = instant.toString();
  const local = instant.toZonedDateTimeISO(zone);
  const today = local.toPlainDate().toString();
  const time = local.toPlainTime().toString({ smallestUnit: 'minute' });
  const sample = withMailDomain(
    buildSample({ seed: options.seed ?? 1, today, time, posts: options.posts }),
    options.mailDomain,
  );
  const ids = new SampleIds();
  const { government } = sample;
  const { signIns, seasons } = await platform.db.transaction().execute(async (tx) => {
    await setTenant(tx, ids.tenantId);
    await sql`select org_found_government(${ids.tenantId}, ${`Pemerintah ${government.name}`}, ${government.name}, ${government.level}, ${zone}, true, ${now})`.execute(
      tx,
    );
    await tx
      .updateTable('org_government')
      .set({
        code: government.regionCode,
        province_name: government.provinceName,
        root_domain: government.rootDomain,
        accent: 'toska',
      })
      .where('id', '=', ids.tenantId)
      .execute();
    await seedHolidays(tx, ids.tenantId);
    const signIns = await loadOrg(tx, sample, ids, now);
    await loadChannels(tx, sample, ids, now);
    await loadAgenda(tx, sample, ids, now);
    await loadMetrics(tx, sample, ids, await loadMonitoring(tx, sample, ids, now));
    await loadTraining(tx, sample, ids, now);
    await loadLearning(platform, tx, sample, ids, now);
    await loadPress(tx, sample, ids, now);
    const seasons = await loadLeague(tx, platform.files, sample, ids);
    const desk = sample.units.find((unit) => unit.shortName === 'Diskominfo');
    if (desk)
      await tx
        .updateTable('org_government')
        .set({ coordinator_unit_id: ids.of('unit', desk.key) })
        .where('id', '=', ids.tenantId)
        .execute();
    return { signIns, seasons };
  });
  await closePast(platform, sample, ids, seasons);
  for (const id of [seasons.pastId, seasons.runningId]) await computeSeason(platform, ids.tenantId, id);
  await loadFieldNotes(platform, ids.tenantId);
  await loadPieces(platform, ids.tenantId);
  await askForPapers(platform, ids.tenantId);
  await askForPrizes(platform, ids.tenantId, seasons.pastId);
  await askForProofs(platform, ids.tenantId);
  await askForClippings(platform, ids.tenantId);
  await refreshSearch(platform, ids.tenantId, 0);
  return { tenantId: ids.tenantId, signIns };
}

/** A second sample in one database needs addresses of its own: accounts are global. */
function withMailDomain(sample: Sample, domain: string | undefined): Sample {
  if (!domain) return sample;
  const persons = sample.persons.map((person) => ({
    ...person,
    email: person.email.replace(/@.*$/, `@${domain}`),
    phone: '',
  }));
  return { ...sample, persons };
}
