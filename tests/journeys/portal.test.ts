import { gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { ownerOf } from './access/neighbour.ts';
import { DESKTOP, expectAccessible, openBrowser, visit } from './browser.ts';

const program = inject('sample');
const PAGES = [
  '/',
  '/kabar',
  '/unit',
  '/agenda',
  '/cek-akun',
  '/cari?q=pelayanan',
  '/tentang',
  '/tidak-ada-di-sini',
];
let browser: Browser;
let owner: Awaited<ReturnType<typeof ownerOf>>;
beforeAll(async () => {
  browser = await openBrowser();
  owner = await ownerOf(program.dataDir);
});
afterAll(async () => {
  await browser.close();
  await owner.close();
});

const one = async <T>(query: string): Promise<T> => (await sql.raw<T>(query).execute(owner.db)).rows[0]!;

describe('a citizen without script', () => {
  test('finds every public page readable, without script, small, and never wider than the phone', async () => {
    const { page, context } = await visit(browser, { viewport: { width: 320, height: 700 }, script: false });
    for (const path of PAGES) {
      await page.goto(program.origin + path);
      const wide = await page.locator('html').evaluate((html) => html.scrollWidth);
      expect(wide, path).toBeLessThanOrEqual(320);
      const html = await page.content();
      expect(html.replace(/<script type="application\/ld\+json"[\s\S]*?<\/script>/g, ''), path).not.toMatch(
        /<script/,
      );
      const source = await (await fetch(program.origin + path)).text();
      expect(gzipSync(source, { level: 9 }).length, `${path} in gzip bytes`).toBeLessThanOrEqual(5_120);
    }
    await context.close();
  });

  test('meets no barrier that axe knows', async () => {
    const { page, context } = await visit(browser, { viewport: DESKTOP });
    for (const path of PAGES) {
      await page.goto(program.origin + path);
      await expectAccessible(page);
    }
    await context.close();
  });

  test('searches in everyday words, with a slip of the finger, and opens what was found', async () => {
    const { page, context } = await visit(browser, { script: false });
    await page.goto(program.origin);
    await page.getByRole('searchbox').or(page.locator('input[name=q]')).first().fill('puskesms');
    await page.getByRole('button', { name: 'Cari' }).click();
    await page
      .getByText(/untuk “puskesmas”/)
      .first()
      .waitFor();
    await page.locator('main a[href^="/kabar/"], main a[href^="/agenda/"]').first().click();
    expect(new URL(page.url()).pathname).toMatch(/^\/(kabar|agenda)\//);
    await context.close();
  });

  test('learns whether an account is official, known as fake, or unknown', async () => {
    const { page, context } = await visit(browser, { script: false });
    const official = await one<{ address: string; name: string }>(
      `select c.address, u.name from channels_channel c join org_unit u on u.tenant_id = c.tenant_id and u.id = c.unit_id
       where c.state = 'approved' and c.network = 'instagram' and u.tenant_id = (select id from org_government order by created_at limit 1)
         and exists (select 1 from channels_proof p where p.channel_id = c.id and p.holds and p.stale_after > now())
         and not exists (select 1 from channels_proof p where p.channel_id = c.id and not p.holds) order by c.address limit 1`,
    );
    const fake = await one<{ address: string }>(
      `select address from channels_fake order by created_at limit 1`,
    );
    for (const [asked, answer] of [
      [official.address, 'Ini akun resmi'],
      [fake.address, /palsu/i],
      ['https://www.instagram.com/penipu.tak.dikenal/', /belum mengenal|tidak mengenal|Anggap bukan/i],
    ] as const) {
      await page.goto(`${program.origin}/cek-akun`);
      await page.locator('input[name=q]').fill(asked);
      await page.getByRole('button', { name: 'Cek' }).click();
      await page.getByText(answer).first().waitFor();
    }
    await context.close();
  });

  test('never sees an internal activity, on no page, in no feed, by no search', async () => {
    const hidden = await one<{ id: string; title: string }>(
      `select id, title from agenda_activity where visibility = 'internal' and tenant_id = (select id from org_government order by created_at limit 1)
       order by date desc limit 1`,
    );
    expect((await fetch(`${program.origin}/agenda/${hidden.id}`)).status).toBe(404);
    for (const path of [
      '/agenda',
      '/agenda.ics',
      '/agenda.atom',
      '/sitemap.xml',
      `/cari?q=${encodeURIComponent(hidden.title)}`,
    ]) {
      const body = await (await fetch(program.origin + path)).text();
      expect(body.includes(hidden.id), path).toBe(false);
    }
  });
});
