import type { ReactNode } from 'react';
import { accentOf } from '#app/ui/accent.ts';
import { initials } from '#app/ui/avatar.tsx';
import fontUrl from '#app/ui/fonts/plus-jakarta-sans-latin-wght-normal.woff2?no-inline';
import portalCss from '#app/ui/portal.css?raw';
import { portalStyle } from '#app/ui/portal-style.ts';
import tokensCss from '#app/ui/tokens.css?raw';
import { shellCopy } from './copy.id.ts';

export type PortalView = {
  /** "Pemerintah Kota Wanasari". */
  name: string;
  /** Two letters in the mark. */
  mark: string;
  accent: string;
  sample: boolean;
};

const styles = new Map<string, string>();

/** Public pages are drawn by the server alone; the browser's build carries no stylesheet in its scripts. */
function styleFor(accent: string): string {
  if (!import.meta.env.SSR) return '';
  const made =
    styles.get(accent) ??
    portalStyle({ tokens: tokensCss, css: portalCss, fontUrl, accent: accentOf(accent) });
  styles.set(accent, made);
  return made;
}

export const portalMark = (shortName: string): string => initials(shortName);

/** Head, page and foot of a public page; one stylesheet in the page, no script, no link to another file but the font. */
export function PortalFrame({ view, children }: { view: PortalView; children: ReactNode }) {
  const { portal } = shellCopy;
  return (
    <>
      <style href="portal" precedence="page">
        {styleFor(view.accent)}
      </style>
      <a className="skip" href="#isi">
        {shellCopy.skip}
      </a>
      {view.sample && (
        <aside className="strip" aria-label={portal.sampleLabel}>
          <div className="w">{portal.sample}</div>
        </aside>
      )}
      <header className="top">
        <div className="w">
          <span className="mark" aria-hidden="true">
            {view.mark}
          </span>
          <a className="home" href="/">
            {view.name}
            <small>{portal.tagline}</small>
          </a>
        </div>
      </header>
      <main className="w" id="isi">
        {children}
      </main>
      <footer>
        <div className="w">
          <ul>
            {portal.footer.map((link) => (
              <li key={link.href}>
                <a href={link.href}>{link.label}</a>
              </li>
            ))}
          </ul>
        </div>
      </footer>
    </>
  );
}
