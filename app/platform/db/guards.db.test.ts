import { sql } from 'kysely';
import { afterAll, describe, expect, test } from 'vitest';
import { testDatabase, WEB_LOGIN } from '#app/testing/database.server.ts';
import { APP_ROLE } from './tenant-table.ts';

const db = await testDatabase();
afterAll(() => db.drop());

async function rows<T>(query: ReturnType<typeof sql<T>>): Promise<T[]> {
  return (await query.execute(db.owner)).rows;
}

/** Tables that belong to no government: accounts are global, an installation has one of these, and turns are a host's. */
const WITHOUT_GOVERNMENT = [
  'auth_account',
  'auth_known_device',
  'auth_passkey',
  'auth_session',
  'auth_throttle',
  'auth_token',
  'auth_two_factor',
  'auth_user',
  'auth_verification',
  'kysely_migration',
  'kysely_migration_lock',
  'notify_vapid',
  'org_installation',
  'outside_host',
];

/** Functions of the owner that look across governments on purpose, and what they give away. */
const ACROSS_GOVERNMENTS: Record<string, string> = {
  action_answers_forget: 'how many kept answers of all governments were too old',
  agenda_feed_of: 'government and unit, to who has the secret of the feed',
  channels_deliveries_due: 'ids of governments with something to send, and when',
  channels_due: 'ids of channels that a worker visits next',
  clippings_due: 'ids of sources of the media that a worker visits next',
  content_link_of: 'government and id of a link for approval, to who has its code',
  monitoring_measures_due: 'ids of channels whose posts a worker measures next',
  notify_due_tenants: 'ids of governments with something to send',
  org_found_government: 'nothing; refuses once there is a real government',
  org_government_for_host: 'name and look of the government whose portal it is',
  org_memberships: 'the governments of one account',
  org_tenant_ids: 'ids of governments, for jobs',
  portal_generations: 'the number of changes of each portal',
};

const tables = await rows(
  sql<{ name: string; column: string | null; rls: boolean; owner: string }>`
    select c.relname as name, c.relrowsecurity as rls, pg_get_userbyid(c.relowner) as owner,
      case when c.relname = 'org_government' then 'id' else (select a.attname from pg_attribute a
        where a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped) end as column
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`,
);
const guarded = tables.filter(({ column }) => column !== null);

describe('every table of a government', () => {
  test('is known as one: a new table without a government stands in the list above, with a reason', () => {
    expect(guarded.length).toBeGreaterThan(30);
    expect(tables.filter(({ column }) => column === null).map(({ name }) => name)).toEqual(
      WITHOUT_GOVERNMENT,
    );
  });

  test('has row-level security with exactly one policy, for reading and writing, for everybody', async () => {
    const policies = await rows(
      sql<{ name: string; of: string; permissive: boolean; command: string; using: string; check: string }>`
        select c.relname as name, p.polroles::regrole[]::text as of, p.polpermissive as permissive, p.polcmd::text as command,
          pg_get_expr(p.polqual, p.polrelid) as using, pg_get_expr(p.polwithcheck, p.polrelid) as check
        from pg_policy p join pg_class c on c.oid = p.polrelid order by 1`,
    );
    const rule = (column: string) =>
      `(${column} = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))`;
    expect(tables.filter(({ rls }) => rls).map(({ name }) => name)).toEqual(guarded.map(({ name }) => name));
    expect(policies).toEqual(
      guarded.map(({ name, column }) => ({
        name,
        of: '{-}',
        permissive: true,
        command: '*',
        using: rule(column!),
        check: rule(column!),
      })),
    );
  });

  test('has a key and foreign keys that begin with the government, so that no row points into another one', async () => {
    const keys = await rows(
      sql<{ table: string; kind: string; columns: string[]; target: string | null; there: string[] | null }>`
        select t.relname as table, k.contype::text as kind, f.relname as target,
          (select array_agg(a.attname::text order by n) from unnest(k.conkey) with ordinality u(num, n)
            join pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.num) as columns,
          (select array_agg(a.attname::text order by n) from unnest(k.confkey) with ordinality u(num, n)
            join pg_attribute a on a.attrelid = k.confrelid and a.attnum = u.num) as there
        from pg_constraint k join pg_class t on t.oid = k.conrelid left join pg_class f on f.oid = k.confrelid
        where k.contype in ('p', 'f') and t.relnamespace = 'public'::regnamespace`,
    );
    const names = new Set(guarded.map(({ name }) => name));
    const loose = keys.filter(({ table, columns, target, there }) => {
      if (!names.has(table) || table === 'org_government') return false;
      if (columns[0] !== 'tenant_id') return true;
      return target !== null && there?.[0] !== (target === 'org_government' ? 'id' : 'tenant_id');
    });
    expect(loose).toEqual([]);
  });

  test('shows nothing to a connection that names no government, or an empty one', async () => {
    for (const { name } of guarded) {
      const seen = await sql`select 1 from ${sql.table(name)} limit 1`.execute(db.app);
      expect(seen.rows, name).toEqual([]);
      await db.app.transaction().execute(async (tx) => {
        await sql`select set_config('app.tenant_id', '', true)`.execute(tx);
        expect((await sql`select 1 from ${sql.table(name)} limit 1`.execute(tx)).rows, name).toEqual([]);
      });
    }
  });
});

describe("the program's role", () => {
  test('owns nothing and is nobody special', async () => {
    const owned = await rows(
      sql<{ what: string }>`
        select c.relname::text as what from pg_class c where pg_get_userbyid(c.relowner) in (${APP_ROLE}, ${WEB_LOGIN})
        union all select p.proname::text from pg_proc p where pg_get_userbyid(p.proowner) in (${APP_ROLE}, ${WEB_LOGIN})
        union all select n.nspname::text from pg_namespace n where pg_get_userbyid(n.nspowner) in (${APP_ROLE}, ${WEB_LOGIN})
        union all select t.typname::text from pg_type t where pg_get_userbyid(t.typowner) in (${APP_ROLE}, ${WEB_LOGIN})`,
    );
    expect(owned).toEqual([]);
    const roles = await rows(
      sql<{ name: string }>`
        select rolname as name from pg_roles where rolname in (${APP_ROLE}, ${WEB_LOGIN})
          and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)`,
    );
    expect(roles).toEqual([]);
    const above = await rows(
      sql<{ name: string }>`
        select r.rolname as name from pg_roles r
        where pg_has_role(${WEB_LOGIN}, r.oid, 'member') and r.rolname not in (${APP_ROLE}, ${WEB_LOGIN})`,
    );
    expect(above).toEqual([]);
  });

  test('makes no tables or functions that an owner’s function could take for its own', async () => {
    const may = await rows(
      sql<{ schema: string }>`
        select nspname as schema from pg_namespace where has_schema_privilege(${WEB_LOGIN}, oid, 'create')
          and nspname !~ '^pg_(temp|toast_temp)'`,
    );
    expect(may).toEqual([]);
  });

  test('neither changes nor removes what happened, and empties no table', async () => {
    const may = await rows(
      sql<{ name: string; act: string }>`
        select c.relname as name, act from pg_class c, unnest(array['update', 'delete']) act
        where c.relname in ('event', 'audit_seal', 'audit_head') and has_table_privilege(${WEB_LOGIN}, c.oid, act)
        union all
        select c.relname, act from pg_class c, unnest(array['truncate', 'references', 'trigger']) act
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v') and has_table_privilege(${WEB_LOGIN}, c.oid, act)`,
    );
    expect(may).toEqual([]);
  });

  test('has its rights by name: nothing is granted to everybody', async () => {
    const open = await rows(
      sql<{ name: string }>`
        select c.relname as name from pg_class c, aclexplode(c.relacl) a
        where a.grantee = 0 and c.relnamespace in ('public'::regnamespace, 'pgboss'::regnamespace)
        union select p.proname from pg_proc p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
        where a.grantee = 0 and p.prosecdef and p.pronamespace = 'public'::regnamespace and p.prorettype <> 'trigger'::regtype`,
    );
    expect(open).toEqual([]);
  });
});

test('a view obeys the row-level security of who asks', async () => {
  const open = await rows(
    sql<{ name: string }>`
      select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace
        and (c.relkind in ('m', 'f') or c.relkind = 'v' and not coalesce(c.reloptions @> '{security_invoker=true}', false))
        and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'e')`,
  );
  expect(open).toEqual([]);
});

describe("a function that runs as the tables' owner", async () => {
  const functions = await rows(
    sql<{ name: string; source: string; settings: string[] | null; trigger: boolean }>`
      select p.proname as name, p.prosrc as source, p.proconfig as settings, p.prorettype = 'trigger'::regtype as trigger
      from pg_proc p where p.prosecdef and p.pronamespace = 'public'::regnamespace order by 1`,
  );

  test('names where it looks, with the session’s own tables last', () => {
    expect(functions.length).toBeGreaterThan(10);
    const loose = functions.filter(({ settings }) => !settings?.includes('search_path=public, pg_temp'));
    expect(loose.map(({ name }) => name)).toEqual([]);
  });

  test('asks for the government of the connection, or is one that gives nothing away', () => {
    const free = functions.filter(
      ({ source, trigger }) => !trigger && !/current_setting\('app\.tenant_id', true\)/.test(source),
    );
    expect(free.map(({ name }) => name)).toEqual(Object.keys(ACROSS_GOVERNMENTS));
  });

  test('builds no statement out of what it is given', () => {
    const built = functions.filter(({ source }) =>
      /\bexecute\s+(?!format\('[^']*%I[^']*', one\))/i.test(source),
    );
    expect(built.map(({ name }) => name)).toEqual([]);
  });
});
