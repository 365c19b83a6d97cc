import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { PortalHead } from './portal-head.tsx';

const head = { origin: 'https://portal.wanasari.go.id', site: 'Kota Wanasari' };
const render = (more: object) =>
  renderToStaticMarkup(createElement(PortalHead, { head, title: 'Kabar', path: '/kabar/1', ...more }));
const dataOf = (html: string) =>
  JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? 'null');

describe('what machines read of a public page', () => {
  test('is schema.org data that no caption can break out of', () => {
    const headline = '</script><img src=x onerror=alert(1)> & "kutip" \u2028';
    const html = render({ data: { '@type': 'SocialMediaPosting', headline } });
    expect(dataOf(html)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'SocialMediaPosting',
      headline,
    });
    expect(html.match(/<\/script>/g)).toHaveLength(1);
    expect(html).not.toContain('<img');
  });

  test('names its feeds, and its one address unless it is not to be found', () => {
    const feeds = [
      { href: '/kabar/rss', title: 'RSS', type: 'rss' },
      { href: '/kabar/atom', title: 'Atom', type: 'atom' },
      { href: '/agenda.ics', title: 'Agenda', type: 'calendar' },
    ];
    const html = render({ feeds });
    for (const type of ['application/rss+xml', 'application/atom+xml', 'text/calendar'])
      expect(html).toContain(`type="${type}"`);
    expect(html).toContain('<link rel="canonical" href="https://portal.wanasari.go.id/kabar/1"/>');
    expect(render({ noIndex: true })).not.toContain('canonical');
    expect(dataOf(html)).toBeNull();
  });
});
