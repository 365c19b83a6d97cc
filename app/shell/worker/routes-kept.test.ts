import { describe, expect, test } from 'vitest';
import * as fc from '#app/testing/properties.ts';
import { assetsIn, handlingOf, keptUnder, noticeOf } from './routes-kept.ts';

const HOME = 'https://simpul.wanasari.example';
const ask = (path: string, mode = 'navigate', method = 'GET') =>
  handlingOf({ method, mode, url: HOME + path }, HOME);

describe('the service worker', () => {
  test.each([
    ['/kerja/lapor', 'kept-page'],
    ['/kerja/lapor?tugas=1', 'kept-page'],
    ['/kerja/lapor/bagikan?url=x', 'kept-page'],
    ['/kerja/tugas', 'kept-page'],
    ['/kerja/tugas/01a2010c-9295-762f-892a-9bfe26c7d3ec', 'kept-page'],
    ['/kerja/hadir?k=abc', 'kept-page'],
    ['/kerja/hadir/kartu', 'kept-page'],
    [
      '/kerja/pelatihan/01a2010c-9295-762f-892a-9bfe26c7d3ec/01a2010c-9295-762f-892a-9bfe26c7d3ed/kehadiran/pindai?sesi=x',
      'kept-page',
    ],
    [
      '/kerja/pelatihan/01a2010c-9295-762f-892a-9bfe26c7d3ec/01a2010c-9295-762f-892a-9bfe26c7d3ed/kehadiran',
      'page',
    ],
    ['/kerja/catat', 'kept-page'],
    ['/kerja/catat/baru?tugas=1', 'kept-page'],
    ['/kerja/media', 'page'],
    ['/kerja/liputan', 'page'],
    ['/kerja/berkas/01a2010c-9295-762f-892a-9bfe26c7d3ec', 'none'],
    ['/assets/x-1.js', 'asset'],
    ['/', 'none'],
    ['/kabar', 'none'],
  ])('handles %s as %s', (path, expected) => {
    expect(ask(path)).toBe(expected);
  });

  test('keeps the data of kept pages only, and never an answer of the JSON door or of another host', () => {
    expect(ask('/kerja/lapor.data?_routes=x', 'cors')).toBe('kept-page');
    expect(ask('/kerja/liputan.data', 'cors')).toBe('data');
    expect(ask('/kerja/lapor.data', 'cors', 'POST')).toBe('none');
    expect(ask('/api/v1/monitoring/outbox/abcdefgh', 'cors')).toBe('none');
    expect(ask('/kerja/lapor', 'navigate', 'POST')).toBe('none');
    expect(
      handlingOf({ method: 'GET', mode: 'navigate', url: 'https://lain.example/kerja/lapor' }, HOME),
    ).toBe('none');
  });

  test('keeps one page however it was asked for, but the data of each set of routes', () => {
    expect(keptUnder(`${HOME}/kerja/lapor/bagikan?url=https%3A%2F%2Fx`)).toBe(`${HOME}/kerja/lapor/bagikan`);
    expect(keptUnder(`${HOME}/kerja/lapor?tugas=1`)).toBe(`${HOME}/kerja/lapor`);
    expect(keptUnder(`${HOME}/kerja/lapor.data?_routes=a`)).not.toBe(
      keptUnder(`${HOME}/kerja/lapor.data?_routes=b`),
    );
  });

  test('finds the files of a page', () => {
    expect(
      assetsIn(
        '<link href="/assets/a.css"/><script src="/assets/b.js"></script><a href="/kerja">x</a><link href="/assets/a.css"/>',
      ),
    ).toEqual(['/assets/a.css', '/assets/b.js']);
  });

  test('shows only notices of ours, and leads only into the program', () => {
    expect(noticeOf('{"v":1,"id":"a","title":"Tugas baru","href":"/kerja/tugas"}')).toEqual({
      id: 'a',
      title: 'Tugas baru',
      href: '/kerja/tugas',
    });
    for (const href of [
      'https://jahat.example',
      '//jahat.example',
      '/\\\\jahat.example',
      'javascript:alert(1)',
    ])
      expect(noticeOf(JSON.stringify({ v: 1, id: 'a', title: 'x', href }))?.href).toBe('/kerja');
    expect(noticeOf('{"v":2}')).toBeNull();
    expect(noticeOf(null)).toBeNull();
    fc.assert(fc.property(fc.string(), (text) => void noticeOf(text)));
  });
});
