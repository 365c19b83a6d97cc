import type { IconName } from './icon-name.ts';
import sprite from './icons/sprite.svg?raw';

/** Only the server draws public pages, so that no path data lands in a file for the browser. */
const shapes: ReadonlyMap<string, string> = import.meta.env.SSR
  ? new Map(
      [...sprite.matchAll(/id="i-([a-z0-9-]+)"[^>]*><path d="([^"]+)"/g)].map((match) => [
        match[1] ?? '',
        match[2] ?? '',
      ]),
    )
  : new Map();

/** An icon drawn in the page itself: public pages fetch no sprite for two or three icons. */
export function PortalIcon({ name }: { name: IconName }) {
  return (
    <svg className="i" viewBox="0 0 24 24" aria-hidden="true">
      <path d={shapes.get(name)} />
    </svg>
  );
}
