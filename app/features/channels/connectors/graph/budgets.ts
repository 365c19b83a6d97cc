import { z } from 'zod';
import type { Temporal } from '#app/platform/clock/temporal.ts';
import type { BudgetReading } from '../publishing.ts';

const usage = z.object({
  call_count: z.number().catch(0),
  total_time: z.number().catch(0),
  total_cputime: z.number().catch(0),
  /** Minutes. */
  estimated_time_to_regain_access: z.number().catch(0),
});
type Usage = z.infer<typeof usage>;
const byBusiness = z.record(z.string(), z.array(usage));

const PERCENT = 100;
const WINDOW_MINUTES = 60;

function read<T>(schema: z.ZodType<T>, header: string | undefined): T | null {
  if (!header) return null;
  try {
    return schema.parse(JSON.parse(header));
  } catch {
    return null;
  }
}

/** The Graph API tells in per cent how much of an hour's share is used: by the app, and by the page or account. */
export function graphBudgets(
  headers: Readonly<Record<string, string>>,
  now: Temporal.Instant,
): BudgetReading[] {
  const app = read(usage, headers['x-app-usage']);
  const business = Object.values(read(byBusiness, headers['x-business-use-case-usage']) ?? {}).flat();
  return [
    ...(app ? [reading('app', [app], now)] : []),
    ...(business.length > 0 ? [reading('account', business, now)] : []),
  ];
}

function reading(scope: 'app' | 'account', usages: readonly Usage[], now: Temporal.Instant): BudgetReading {
  const used = Math.max(...usages.flatMap((one) => [one.call_count, one.total_time, one.total_cputime]));
  const minutes = Math.max(...usages.map((one) => one.estimated_time_to_regain_access)) || WINDOW_MINUTES;
  return {
    scope,
    kind: 'calls',
    most: PERCENT,
    remaining: Math.max(0, Math.floor(PERCENT - used)),
    resetsAt: now.add({ minutes: Math.ceil(minutes) }).toString(),
  };
}

const quota = z.object({
  data: z
    .array(
      z.object({
        quota_usage: z.int().nonnegative(),
        config: z
          .object({ quota_total: z.int().nonnegative(), quota_duration: z.int().positive() })
          .optional(),
      }),
    )
    .min(1),
});

/** How many posts of the rolling day are left to an account; null where the network did not say. */
export function quotaReading(value: unknown, now: Temporal.Instant): BudgetReading | null {
  const parsed = quota.safeParse(value);
  const first = parsed.success ? parsed.data.data[0] : undefined;
  if (!first?.config) return null;
  const { quota_total: most, quota_duration: seconds } = first.config;
  return {
    scope: 'account',
    kind: 'posts',
    most,
    remaining: Math.max(0, most - first.quota_usage),
    resetsAt: now.add({ seconds }).toString(),
  };
}
