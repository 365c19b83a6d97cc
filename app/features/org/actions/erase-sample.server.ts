import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { z } from 'zod';
import { type ActionCall, defineAction } from '#app/platform/actions/define-action.server.ts';
import { type CommonRefusal, ok, type Result, refuse } from '#app/platform/errors/result.ts';
import type { OrgRefusal } from '../errors.ts';
import { may } from '../policy.ts';
import '../tables.ts';

type Refusal = Extract<OrgRefusal, { type: 'not-the-sample' }>;

/**
 * Erases the sample government with everything in it: units, people, accounts, activities, posts, files, its trail. The
 * database refuses it for any real government. Leaves no event, since the trail goes too.
 */
export const eraseSample = defineAction<z.ZodObject<Record<never, never>>, undefined, Refusal>({
  name: 'org.erase-sample',
  input: z.object({}),
  async run({ tx, actor, now, authorize, notFound }) {
    const government = await tx.selectFrom('org_government').select(['id', 'sample']).executeTakeFirst();
    if (!government) return notFound();
    authorize(may(actor, 'erase-sample'));
    if (!government.sample) return refuse({ type: 'not-the-sample' });
    await sql`select org_erase_sample(${government.id}, ${now})`.execute(tx);
    return ok();
  },
});

/** The act, and after its commit the files on the disk. */
export async function eraseSampleAndFiles(
  call: ActionCall,
): Promise<Result<undefined, Refusal | CommonRefusal>> {
  const done = await eraseSample(call, {});
  if (done.ok)
    await rm(join(call.platform.files.folder, call.actor.tenantId), { recursive: true, force: true });
  return done;
}
