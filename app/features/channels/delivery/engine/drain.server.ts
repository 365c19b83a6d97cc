import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { writeTenant } from '#app/platform/db/db.server.ts';
import { claimDeliveries, renewLease } from './claim.server.ts';
import { type Claim, type Engine, systemCall } from './engine.ts';
import { fly } from './flight.server.ts';
import { leaseSecondsOf } from './lease.server.ts';

/** Deliveries under way at one time in one process: what a network takes to answer is waited for side by side. */
export const AT_ONCE = 24;
/** Fewer free places than this are not worth asking the database for. */
const WORTH_CLAIMING = 6;
const ASK_AGAIN_MS = 150;
/** What is due and may not be claimed (a pause, a lane, an allowance) is asked for this long after the last claim. */
const PATIENCE_MS = 15_000;
/** What becomes due so soon is waited for; the rest is found by the next wake-up or the minute's sweep. */
const LINGER_MS = 20_000;
const MOST_SLEEP_MS = 1_000;

type Due = { tenant_id: string; due: boolean; next_at: string };

export type Drained = { readonly flown: number; readonly more: boolean };

/**
 * Sends what is due, of all governments, until nothing is due or the time is over. Any number of processes do this at once.
 * @param until by `performance.now()`
 */
export async function drain(
  engine: Engine,
  options: { until: number; linger?: boolean; stopping?: () => boolean },
): Promise<Drained> {
  const flights = new Map<string, Promise<void>>();
  let flown = 0;
  let turn = 0;
  let lastClaim = performance.now();
  let fatal: unknown = null;
  const launch = (claim: Claim): void => {
    flown += 1;
    const flight = flyOne(engine, claim)
      .catch((error: unknown) => {
        // One delivery that cannot be stored must not hold up the others: its lease runs out.
        engine.platform.log.error(
          { err: error, deliveryId: claim.deliveryId },
          'a delivery could not be stored',
        );
        if (engine.at) fatal ??= error;
      })
      .finally(() => flights.delete(claim.leaseKey));
    flights.set(claim.leaseKey, flight);
  };
  const isOver = () => fatal !== null || performance.now() >= options.until || options.stopping?.() === true;

  while (!isOver()) {
    const due = await dueTenants(engine);
    const ready = due.filter((one) => one.due);
    const free = AT_ONCE - flights.size;
    const claims = ready.length > 0 ? await claimFair(engine, ready, free, turn++) : [];
    for (const claim of claims) launch(claim);
    if (claims.length > 0) lastClaim = performance.now();
    if (flights.size >= AT_ONCE - WORTH_CLAIMING || (flights.size > 0 && claims.length === 0))
      await Promise.race([...flights.values(), sleep(ASK_AGAIN_MS)]);
    else if (claims.length === 0 && !(await lingers(engine, due, { ...options, lastClaim }))) break;
  }
  await Promise.all(flights.values());
  if (fatal !== null) throw fatal;
  return { flown, more: performance.now() >= options.until };
}

async function dueTenants({ platform }: Engine): Promise<Due[]> {
  const now = platform.clock.now().toString();
  const { rows } = await sql<Due>`select * from channels_deliveries_due(${now})`.execute(platform.db);
  return rows;
}

/** Governments share the places; the first one changes each time, so that none is always last. */
async function claimFair(engine: Engine, due: readonly Due[], free: number, turn: number): Promise<Claim[]> {
  const claims: Claim[] = [];
  for (let place = 0; place < due.length && claims.length < free; place += 1) {
    const { tenant_id } = due[(turn + place) % due.length]!;
    const share = Math.max(1, Math.ceil((free - claims.length) / (due.length - place)));
    const result = await claimDeliveries(systemCall(engine, tenant_id), {
      most: share,
      leaseSeconds: leaseSecondsOf(engine),
    });
    if (!result.ok) throw new Error(`Deliveries could not be claimed: ${result.error.type}`);
    claims.push(...result.value.claims);
  }
  return claims;
}

/** Waits for what is nearly due; false when it is not worth it. */
async function lingers(
  engine: Engine,
  due: readonly Due[],
  { linger = true, until, lastClaim }: { linger?: boolean; until: number; lastClaim: number },
): Promise<boolean> {
  if (!linger) return false;
  const isBlocked = due.some((one) => one.due);
  if (isBlocked && performance.now() - lastClaim > PATIENCE_MS) return false;
  const now = engine.platform.clock.now().epochMilliseconds;
  const waits = due.map((one) => Math.max(Date.parse(one.next_at) - now, 0));
  const soonest = Math.min(...waits);
  if (soonest > Math.min(LINGER_MS, until - performance.now())) return false;
  // In short steps: what is asked for meanwhile is not made to wait for what is nearly due.
  await sleep(Math.min(Math.max(soonest, ASK_AGAIN_MS), MOST_SLEEP_MS));
  return true;
}

async function flyOne(engine: Engine, claim: Claim): Promise<void> {
  const { platform } = engine;
  const leaseSeconds = leaseSecondsOf(engine);
  const timer = setInterval(
    () => {
      writeTenant(platform.db, claim.tenantId, (tx) => renewLease(tx, claim, leaseSeconds)).catch(
        (error: unknown) => platform.log.warn({ err: error }, 'a lease could not be renewed'),
      );
    },
    (leaseSeconds * 1000) / 3,
  );
  try {
    await engine.at?.('claimed', claim.deliveryId);
    await fly(engine, claim);
  } finally {
    clearInterval(timer);
  }
}
