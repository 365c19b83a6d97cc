import { idOf, notFound, portalCall } from '../portal-request.server.ts';
import { readOpenData } from '../queries/league.server.ts';
import type { Route } from './+types/league-json.ts';

/** A season with its rules, its table and the arithmetic of each criterion as open data. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { read, origin, government } = portalCall(context);
  const id = idOf((params as { season?: string }).season);
  const found = await read((db) => readOpenData(db, id));
  if (!found) throw notFound();
  const { season, standings, appeals, corrections } = found;
  const url = `${origin}/liga/${season.id}`;
  const body = {
    government: government.name,
    url,
    season: {
      id: season.id,
      name: season.name,
      from: season.from_date,
      to: season.to_date,
      zone: season.zone,
      state: season.state,
      closedAt: season.closed_at,
      appealsUntil: season.appeals_until,
      sealedAt: season.sealed_at,
      digest: season.state === 'sealed' ? season.digest : null,
      signature: season.state === 'sealed' ? season.signature : null,
      publicKey: season.public_key,
      jurySeed: season.jury_seed,
      file: season.state === 'sealed' ? `${url}/berkas` : null,
    },
    rules: { version: season.rules_version, name: season.rules_name, body: season.rules },
    classes: season.classes,
    standings: standings.map((row) => ({
      unit: { id: row.unit_id, name: row.name, url: `${origin}/unit/${row.slug}` },
      class: row.class_key,
      outcome: row.outcome,
      rank: row.rank,
      shared: row.shared,
      total: row.total,
      band: row.band,
      reason: row.reason,
      scores: row.scores,
    })),
    appeals: appeals.map(({ unit_id, criterion, state }) => ({ unitId: unit_id, criterion, state })),
    corrections: corrections.map(({ unit_id, kind, value, by_appeal }) => ({
      unitId: unit_id,
      kind,
      value,
      byAppeal: by_appeal,
    })),
  };
  return new Response(JSON.stringify(body), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
}
