import { describe, expect, test } from 'vitest';
import { buildSample } from './build-sample.ts';
import { buildPosts } from './bulk-posts.ts';
import { MONTHS, toDay, WEEKDAYS, weekdayName } from './calendar.ts';

const TODAY = '2026-11-19';
const sample = buildSample({ seed: 1, today: TODAY });
const texts = sample.posts.map((post) => `${post.title ?? ''}\n${post.text}\n${post.edit?.before ?? ''}`);

const keysOf = (list: readonly { readonly key: string }[]): Set<string> =>
  new Set(list.map((item) => item.key));

/** Every weekday that is followed by a date ("Selasa (17/11/2026)", "Rabu, 18 November") with that date's own. */
function wrongWeekdays(text: string, around: string): string[] {
  const names = WEEKDAYS.join('|');
  const months = MONTHS.join('|');
  const slash = new RegExp(`(${names}),? \\(?(\\d{1,2})/(\\d{1,2})(?:/(\\d{4}))?`, 'gi');
  const long = new RegExp(`(${names}),? (\\d{1,2}) (${months})(?: (\\d{4}))?`, 'gi');
  const out: string[] = [];
  const check = (found: string, name: string, day: string, month: number, year: string | undefined): void => {
    const date = `${year ?? around.slice(0, 4)}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
    if (weekdayName(toDay(date)).toLowerCase() !== name.toLowerCase()) out.push(found);
  };
  for (const m of text.matchAll(slash)) check(m[0], m[1]!, m[2]!, Number(m[3]), m[4]);
  for (const m of text.matchAll(long)) {
    check(
      m[0],
      m[1]!,
      m[2]!,
      MONTHS.findIndex((name) => name.toLowerCase() === m[3]!.toLowerCase()) + 1,
      m[4],
    );
  }
  return out;
}

describe('the sample city has the size of a kota', () => {
  test('30 OPD, 8 kecamatan, 43 kelurahan, 5 BUMD, and two units that became others', () => {
    const live = (kind: string): number =>
      sample.units.filter((unit) => unit.kind === kind && unit.state === 'live').length;
    expect([live('opd'), live('kecamatan'), live('kelurahan'), live('bumd')]).toEqual([30, 8, 43, 5]);
    const closed = sample.units.filter((unit) => unit.closed !== null);
    expect(closed.map((unit) => unit.closed?.reason).sort()).toEqual(['merged', 'renamed']);
  });

  test('its region code is that of no real region', () => {
    expect(sample.government.regionCode).toMatch(/^39\.(7[1-9]|[89]\d)$/);
  });

  test('about 130 people, 240 accounts, 120 activities and 9,000 posts', () => {
    expect(sample.persons.length).toBeGreaterThan(110);
    expect(sample.persons.length).toBeLessThan(145);
    expect(sample.channels.length).toBeGreaterThan(205);
    expect(sample.channels.length).toBeLessThan(250);
    expect(sample.activities.length).toBeGreaterThan(110);
    expect(sample.activities.length).toBeLessThan(135);
    expect(Math.abs(sample.posts.length - 9000)).toBeLessThan(100);
  });

  test('pranata humas serve in eight OPD', () => {
    const levelled = new Set(
      sample.persons.filter((person) => person.pranataHumas !== null).map((p) => p.key),
    );
    const units = sample.roles
      .filter((role) => levelled.has(role.person) && role.to === null)
      .map((r) => r.unit);
    expect(new Set(units.filter((unit) => !unit.startsWith('kel-'))).size).toBe(8);
  });

  test('the coordinator is Maya Pratiwi, and six kelurahan have no officer', () => {
    expect(sample.roles.find((role) => role.kind === 'coordinator')?.person).toBe('maya.pratiwi');
    const served = new Set(
      sample.roles.filter((r) => r.kind === 'officer' && r.to === null).map((r) => r.unit),
    );
    const lonely = sample.units.filter((unit) => unit.kind === 'kelurahan' && !served.has(unit.key));
    expect(lonely).toHaveLength(6);
  });
});

describe('everything that is named exists', () => {
  const units = keysOf(sample.units);
  const persons = keysOf(sample.persons);
  const channels = keysOf(sample.channels);
  const activities = keysOf(sample.activities);
  const assignments = keysOf(sample.assignments);
  const narratives = keysOf(sample.narratives);
  const programmes = keysOf(sample.programmes);
  const posts = keysOf(sample.posts);
  const missing = (known: Set<string>, names: readonly (string | null | undefined)[]): string[] =>
    names.filter((name): name is string => typeof name === 'string' && !known.has(name));

  test('keys are unique', () => {
    for (const [list, keys] of [
      [sample.units, units],
      [sample.persons, persons],
      [sample.channels, channels],
      [sample.activities, activities],
      [sample.assignments, assignments],
      [sample.posts, posts],
    ] as const) {
      expect(keys.size).toBe(list.length);
    }
    expect(new Set(sample.posts.map((post) => post.url)).size).toBe(sample.posts.length);
    expect(new Set(sample.channels.map((c) => `${c.network}/${c.handle}`)).size).toBe(sample.channels.length);
  });

  test('no reference dangles', () => {
    expect(
      missing(
        units,
        sample.units.flatMap((unit) => [unit.parent, unit.closed?.successor]),
      ),
    ).toEqual([]);
    expect(
      missing(
        units,
        [...sample.roles, ...sample.channels, ...sample.posts, ...sample.fakes].map((x) => x.unit),
      ),
    ).toEqual([]);
    expect(
      missing(
        units,
        sample.activities.map((activity) => activity.host),
      ),
    ).toEqual([]);
    expect(
      missing(
        units,
        sample.programmes.flatMap((programme) => programme.units),
      ),
    ).toEqual([]);
    expect(
      missing(
        persons,
        sample.roles.map((role) => role.person),
      ),
    ).toEqual([]);
    expect(
      missing(
        persons,
        sample.channels.flatMap((c) => [c.claim?.by, c.custody.holder]),
      ),
    ).toEqual([]);
    expect(
      missing(
        persons,
        [...sample.reports, ...sample.decisions].map((row) => row.by),
      ),
    ).toEqual([]);
    expect(
      missing(
        channels,
        [...sample.posts, ...sample.proofs].map((row) => row.channel),
      ),
    ).toEqual([]);
    expect(
      missing(
        programmes,
        sample.activities.map((activity) => activity.programme),
      ),
    ).toEqual([]);
    expect(
      missing(
        activities,
        sample.activities.map((activity) => activity.rehearsalOf),
      ),
    ).toEqual([]);
    expect(
      missing(
        activities,
        sample.assignments.map((assignment) => assignment.activity),
      ),
    ).toEqual([]);
    expect(
      missing(
        narratives,
        sample.assignments.map((assignment) => assignment.narrative),
      ),
    ).toEqual([]);
    expect(
      missing(
        activities,
        sample.posts.flatMap((p) => [p.truth.activity, p.truth.near?.activity]),
      ),
    ).toEqual([]);
    expect(
      missing(
        posts,
        sample.posts.map((post) => post.truth.of),
      ),
    ).toEqual([]);
    expect(
      missing(
        posts,
        [...sample.reports, ...sample.decisions].map((row) => row.post),
      ),
    ).toEqual([]);
    expect(
      missing(
        assignments,
        sample.reports.map((report) => report.assignment),
      ),
    ).toEqual([]);
  });

  test('a unit posts only on its own accounts, and every post of grade C was reported', () => {
    const owner = new Map(sample.channels.map((channel) => [channel.key, channel.unit]));
    expect(sample.posts.filter((post) => owner.get(post.channel) !== post.unit)).toEqual([]);
    const reported = new Set(sample.reports.map((report) => report.post));
    expect(sample.posts.filter((post) => post.grade === 'C' && !reported.has(post.key))).toEqual([]);
  });
});

describe('time holds together', () => {
  test('nothing was posted, edited, reported or decided after now, and posts are in order', () => {
    const moments = sample.posts.map((post) => post.publishedAt);
    expect(moments).toEqual([...moments].sort());
    expect(moments.at(-1)! < sample.now).toBe(true);
    const after = [...sample.reports, ...sample.decisions].filter((row) => row.at > sample.now);
    expect(after).toEqual([]);
  });

  test('early in the morning nothing of the day is done yet', () => {
    const dawn = buildSample({ seed: 4, today: TODAY, time: '05:00', posts: 2500 });
    const later = (at: string | null): boolean => at !== null && at > dawn.now;
    expect(
      dawn.assignments.filter((a) => later(a.createdAt) || later(a.acceptedAt) || later(a.doneAt)),
    ).toEqual([]);
    expect(dawn.posts.filter((post) => later(post.publishedAt))).toEqual([]);
    expect(dawn.activities.filter((a) => a.date === TODAY && a.status === 'done')).toEqual([]);
  });

  test('an original comes after the activity began, a shared or copied post after its source', () => {
    const at = new Map(sample.posts.map((post) => [post.key, post.publishedAt]));
    const held = new Map(sample.activities.map((activity) => [activity.key, activity.date]));
    for (const post of sample.posts) {
      if (post.truth.of) expect(at.get(post.truth.of)! < post.publishedAt).toBe(true);
      if (post.truth.activity)
        expect(post.publishedAt.slice(0, 10) >= held.get(post.truth.activity)!).toBe(true);
    }
  });

  test('a wrong weekday would be found', () => {
    expect(wrongWeekdays('Senin (17/11/2026) dan rabu, 17 November', '2026')).toHaveLength(2);
    expect(wrongWeekdays('Selasa (17/11) dan Selasa, 17 November 2026', '2026')).toEqual([]);
  });

  test.each(['2026-11-19', '2026-02-28', '2027-01-01', '2028-03-05'])(
    'weekdays in texts match their dates (%s)',
    (today) => {
      const posts = today === TODAY ? sample.posts : buildSample({ seed: 3, today, posts: 2500 }).posts;
      const year = (post: (typeof posts)[number]): string => post.publishedAt;
      const wrong = posts.flatMap((post) =>
        // A date without its year may belong to a neighbouring year around New Year; it is not judged there.
        /-(12|01)-/.test(post.publishedAt) && !/\d{4}/.test(post.text)
          ? []
          : wrongWeekdays(post.text, year(post)),
      );
      const nearNewYear = today === '2027-01-01' || today === '2026-02-28' || today === '2028-03-05';
      expect(nearNewYear ? wrong.filter((text) => /\d{4}/.test(text)) : wrong).toEqual([]);
    },
  );

  test('the running week is that of the first screens, with its clash and its cancelled visit', () => {
    const week = sample.activities.filter((a) => a.date >= '2026-11-16' && a.date <= '2026-11-22');
    expect(week).toHaveLength(17);
    const thursday = week.filter(
      (a) => a.date === '2026-11-19' && a.start === '15:00' && a.leaders.includes('wali-kota'),
    );
    expect(thursday.map((a) => a.title).sort()).toEqual([
      'Penutupan Bursa Kerja',
      'Rapat Pengendalian Inflasi Daerah',
    ]);
    expect(week.find((a) => a.status === 'cancelled')?.title).toBe('Kunjungan ke SDN Kalibening 2');
    expect(sample.activities.some((a) => a.status === 'postponed')).toBe(true);
    expect(sample.activities.filter((a) => a.rehearsalOf !== null)).toHaveLength(2);
  });

  test('silent units are silent', () => {
    const last = (unit: string): string =>
      sample.posts.findLast((post) => post.unit === unit)?.publishedAt.slice(0, 10) ?? '';
    expect(toDay(TODAY) - toDay(last('kec-kalibening'))).toBeGreaterThanOrEqual(11);
    expect(toDay(TODAY) - toDay(last('dpmptsp'))).toBeGreaterThanOrEqual(9);
    expect(last('kel-puncak-selasih')).toBe('');
  });
});

describe('the texts can be read', () => {
  test('more than nine of ten texts differ from all others', () => {
    expect(new Set(sample.posts.map((post) => post.text)).size / sample.posts.length).toBeGreaterThan(0.9);
  });

  test('nothing of the machinery shows, and nobody swears', () => {
    const machinery = /undefined|\bnull\b|\bNaN\b|[{}[\]|]|[^\S\n]{2}|\.\.(?!\.)|,\.|\( ?\)|“”|lorem|TODO/;
    const rude = /\b(bangsat|goblok|tolol|brengsek|bajingan|kampret|keparat)\b/i;
    expect(texts.filter((text) => machinery.test(text) || rude.test(text)).slice(0, 3)).toEqual([]);
    const written = JSON.stringify([
      sample.activities,
      sample.narratives,
      sample.agendaTexts,
      sample.programmes,
    ]);
    expect(written).not.toMatch(/undefined|\{n:|\{[a-z]+\}/);
  });

  test('no text is empty and none breaks its network’s limit', () => {
    const network = new Map(sample.channels.map((channel) => [channel.key, channel.network]));
    expect(sample.posts.filter((post) => post.text.length < 8)).toEqual([]);
    const limit = (post: (typeof sample.posts)[number]): number =>
      ({ x: 280, bluesky: 300, threads: 500 })[network.get(post.channel) as 'x'] ?? 2200;
    expect(sample.posts.filter((post) => post.text.length > limit(post))).toEqual([]);
  });

  test('there is no address of a real government', () => {
    expect(JSON.stringify(sample)).not.toMatch(/\.go\.id|\.or\.id|\.co\.id/);
    for (const channel of sample.channels) {
      if (channel.network === 'website') expect(channel.handle).toMatch(/wanasari\.example$/);
    }
  });
});

describe('the same seed gives the same city', () => {
  test('twice the same, and another seed another', () => {
    const again = buildSample({ seed: 1, today: TODAY, posts: 3000 });
    expect(buildSample({ seed: 1, today: TODAY, posts: 3000 })).toEqual(again);
    expect(buildSample({ seed: 2, today: TODAY, posts: 3000 }).posts[500]).not.toEqual(again.posts[500]);
  });

  test('bulk posts are as many as asked, varied, and repeatable', () => {
    const posts = [...buildPosts({ seed: 5, today: TODAY, count: 3100 })];
    expect(posts).toHaveLength(3100);
    expect(new Set(posts.map((post) => post.text)).size / posts.length).toBeGreaterThan(0.9);
    expect(new Set(posts.map((post) => post.key)).size).toBe(3100);
    expect([...buildPosts({ seed: 5, today: TODAY, count: 40 })]).toEqual([
      ...buildPosts({ seed: 5, today: TODAY, count: 40 }),
    ]);
  });
});
