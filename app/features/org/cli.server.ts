import { sql } from 'kysely';
import { readIdentifier } from '#app/platform/auth/identifier.ts';
import type { Command, CommandIo } from '#app/platform/cli/command.ts';
import { readTenant } from '#app/platform/db/db.server.ts';
import { localOrigin, type Platform } from '#app/platform/platform.server.ts';
import { invite } from './actions/invitations.server.ts';
import { endSignIns, issueRecovery } from './actions/sign-ins.server.ts';
import { userCliCopy as copy } from './cli-copy.id.ts';
import { refusalWords, type ShownRefusal } from './refusal-words.id.ts';
import './tables.ts';
import { ROLE_WORDS } from './words.id.ts';

/** Splits `--name value` pairs from plain words; the first argument nobody knows is named. */
function read(
  args: readonly string[],
  options: readonly string[],
): { json: boolean; words: string[]; values: Map<string, string>; stray: string | null } {
  const values = new Map<string, string>();
  const words: string[] = [];
  let [json, stray] = [false, null as string | null];
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? '';
    if (arg === '--json') json = true;
    else if (options.includes(arg)) {
      values.set(arg, args[at + 1] ?? '');
      at += 1;
    } else if (arg.startsWith('--')) stray ??= arg;
    else words.push(arg);
  }
  return { json, words, values, stray };
}

async function tenants(platform: Platform): Promise<string[]> {
  const { rows } = await sql<{ tenant_id: string }>`select tenant_id from org_tenant_ids()`.execute(
    platform.db,
  );
  return rows.map((row) => row.tenant_id);
}

/** The first government in which the question has an answer. */
async function inSomeGovernment<T>(
  platform: Platform,
  ask: Parameters<typeof readTenant<T | undefined>>[2],
): Promise<{ tenantId: string; found: T } | null> {
  for (const tenantId of await tenants(platform)) {
    const found = await readTenant(platform.db, tenantId, ask);
    if (found !== undefined) return { tenantId, found };
  }
  return null;
}

function personBy(platform: Platform, who: string) {
  const identifier = readIdentifier(who);
  if (!identifier) return null;
  return inSomeGovernment(platform, (db) =>
    db
      .selectFrom('org_person')
      .select(['id', 'name'])
      .where((eb) =>
        identifier.kind === 'email'
          ? eb(eb.fn('lower', ['email']), '=', identifier.value)
          : eb('phone', '=', identifier.value),
      )
      .executeTakeFirst(),
  );
}

const asKeeper = (platform: Platform, tenantId: string) => ({
  platform,
  actor: { kind: 'system' as const, tenantId, job: 'cli' },
});

function refuse(io: CommandIo, error: ShownRefusal): number {
  if (error.type === 'invalid') for (const fault of error.faults) io.stderr(fault.message);
  else if (error.type === 'forbidden' || error.type === 'not-found') io.stderr(error.type);
  else io.stderr(refusalWords(error).sentence);
  return 1;
}

function wrongUse(io: CommandIo, sentence: string): number {
  io.stderr(sentence);
  return 2;
}

function printLink(io: CommandIo, json: boolean, url: string, until: string): number {
  io.stdout(json ? JSON.stringify({ url, until }) : copy.link(url, until));
  return 0;
}

const userList: Command = {
  name: 'user list',
  summary: copy.list.summary,
  usage: copy.list.usage,
  async run(args, io) {
    const { json, stray, words } = read(args, []);
    if (stray ?? words[0]) return wrongUse(io, copy.unknownArgument(stray ?? words[0] ?? ''));
    const platform = await io.platform();
    const people: object[] = [];
    for (const tenantId of await tenants(platform)) {
      const rows = await readTenant(platform.db, tenantId, (db) =>
        db
          .selectFrom('org_person as p')
          .leftJoin('org_role as r', (join) =>
            join
              .onRef('r.tenant_id', '=', 'p.tenant_id')
              .onRef('r.person_id', '=', 'p.id')
              .on('r.to_date', 'is', null),
          )
          .leftJoin('org_unit as u', (join) =>
            join.onRef('u.tenant_id', '=', 'r.tenant_id').onRef('u.id', '=', 'r.unit_id'),
          )
          .select(['p.name', 'p.email', 'p.phone', 'p.account_id', 'r.role', 'u.slug', 'u.short_name'])
          .where('p.state', '=', 'live')
          .orderBy('p.name')
          .execute(),
      );
      for (const { account_id, short_name, ...row } of rows) {
        const mayEnter = account_id !== null;
        if (json) people.push({ ...row, unit: short_name, canSignIn: mayEnter });
        else
          io.stdout(
            [
              row.name,
              row.email ?? row.phone ?? '-',
              row.role ? `${ROLE_WORDS[row.role]}, ${short_name}` : '-',
              mayEnter ? copy.can : copy.cannot,
            ].join('\t'),
          );
      }
    }
    if (json) io.stdout(JSON.stringify(people, null, 2));
    return 0;
  },
};

const userInvite: Command = {
  name: 'user invite',
  summary: copy.invite.summary,
  usage: copy.invite.usage,
  async run(args, io) {
    const { json, stray, words, values } = read(args, ['--unit', '--role', '--name', '--email', '--phone']);
    if (stray ?? words[0]) return wrongUse(io, copy.unknownArgument(stray ?? words[0] ?? ''));
    for (const needed of ['--unit', '--role', '--name'])
      if (!values.get(needed)) return wrongUse(io, copy.missing(needed));
    const platform = await io.platform();
    const slug = values.get('--unit') ?? '';
    const unit = await inSomeGovernment(platform, (db) =>
      db.selectFrom('org_unit').select('id').where('slug', '=', slug).executeTakeFirst(),
    );
    if (!unit) return wrongUse(io, copy.unknownUnit(slug));
    const result = await invite(asKeeper(platform, unit.tenantId), {
      unitId: unit.found.id,
      role: values.get('--role'),
      name: values.get('--name'),
      email: values.get('--email') ?? null,
      phone: values.get('--phone') ?? null,
    });
    if (!result.ok) return refuse(io, result.error);
    const url = `${localOrigin(platform.config)}/undangan/${result.value.token}`;
    return printLink(io, json, url, result.value.expiresAt);
  },
};

const userSignOut: Command = {
  name: 'user sign-out',
  summary: copy.signOut.summary,
  usage: copy.signOut.usage,
  async run(args, io) {
    const { json, stray, words } = read(args, []);
    if (stray ?? words[1]) return wrongUse(io, copy.unknownArgument(stray ?? words[1] ?? ''));
    if (!words[0]) return wrongUse(io, copy.missing('EMAIL'));
    const platform = await io.platform();
    const person = await personBy(platform, words[0]);
    if (!person) return wrongUse(io, copy.unknownPerson(words[0]));
    const result = await endSignIns(asKeeper(platform, person.tenantId), { personId: person.found.id });
    if (!result.ok) return refuse(io, result.error);
    io.stdout(json ? JSON.stringify(result.value) : copy.signedOut(result.value.count));
    return 0;
  },
};

const userReset: Command = {
  name: 'user reset',
  summary: copy.reset.summary,
  usage: copy.reset.usage,
  async run(args, io) {
    const { json, stray, words } = read(args, []);
    if (stray ?? words[1]) return wrongUse(io, copy.unknownArgument(stray ?? words[1] ?? ''));
    if (!words[0]) return wrongUse(io, copy.missing('EMAIL'));
    const platform = await io.platform();
    const person = await personBy(platform, words[0]);
    if (!person) return wrongUse(io, copy.unknownPerson(words[0]));
    const result = await issueRecovery(asKeeper(platform, person.tenantId), { personId: person.found.id });
    if (!result.ok) return refuse(io, result.error);
    const url = `${localOrigin(platform.config)}/pulih/${result.value.token}`;
    return printLink(io, json, url, result.value.expiresAt);
  },
};

export const userCommands: readonly Command[] = [userList, userInvite, userSignOut, userReset];
