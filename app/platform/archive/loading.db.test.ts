import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { testDatabase } from '#app/testing/database.server.ts';
import { readTables } from './catalog.server.ts';
import { loosen, tighten } from './loading.server.ts';
import type { Manifest } from './manifest.ts';

const db = await testDatabase({ empty: true });
afterAll(() => db.drop());

const schema = `
  create table ayam (id int primary key, telur int);
  create table telur (id int primary key, ayam int references ayam (id));
  alter table ayam add constraint ayam_telur foreign key (telur) references telur (id);
  create table catatan (isi text);
  create function catat() returns trigger language plpgsql as $$ begin insert into catatan values ('terpicu'); return new; end $$;
  create trigger catat after insert on ayam for each row execute function catat();
  create sequence nomor;
  create materialized view jumlah as select count(*)::int as n from ayam`;

const rules = `select conname, condeferrable from pg_constraint where contype = 'f' order by 1`;

test('rows of tables that refer to each other go in, triggers rest, and all is as strict as before', async () => {
  const client = new pg.Client({ connectionString: db.ownerUrl });
  await client.connect();
  await client.query(schema);
  const before = (await client.query(rules)).rows;
  const manifest: Manifest = {
    format: 1,
    program: '0',
    madeAt: '',
    postgres: '',
    migrations: ['x'],
    tables: await readTables(client),
    sequences: [{ name: 'public.nomor', last: '41', called: true }],
  };
  await client.query('begin');
  const loose = await loosen(client, manifest);
  for (const { name } of manifest.tables.filter((table) => table.name !== 'public.catatan')) {
    await client.query(`insert into ${name} values (1, 1)`);
  }
  await tighten(client, manifest, loose);
  await client.query('commit');
  expect((await client.query(rules)).rows).toEqual(before);
  expect((await client.query('select * from catatan')).rows).toEqual([]);
  expect((await client.query(`select nextval('nomor')::int as n`)).rows).toEqual([{ n: 42 }]);
  expect((await client.query('select n from jumlah')).rows).toEqual([{ n: 1 }]);
  await expect(client.query('insert into telur values (2, 99)')).rejects.toThrow('foreign key');
  await client.query('insert into ayam values (2, null)');
  expect((await client.query('select * from catatan')).rows).toHaveLength(1);
  await client.end();
});

test('a row that refers to nothing is not let through', async () => {
  const client = new pg.Client({ connectionString: db.ownerUrl });
  await client.connect();
  const manifest = { tables: await readTables(client), sequences: [] } as unknown as Manifest;
  await client.query('begin');
  const loose = await loosen(client, manifest);
  const [first] = manifest.tables.filter(({ name }) => name !== 'public.catatan');
  await client.query(`insert into ${first!.name} values (7, 77)`);
  await expect(tighten(client, manifest, loose)).rejects.toThrow('foreign key');
  await client.end();
});
