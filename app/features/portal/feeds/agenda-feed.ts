import { generateAtomFeed } from 'feedsmith';
import { xmlSafe } from './news-feed.ts';

export type AgendaItem = {
  readonly id: string;
  readonly title: string;
  /** "Kamis, 19 November 2026, 08.00 · GOR Wanasari" */
  readonly text: string;
  readonly updatedAt: string;
};

/** What changed in the public agenda, newest change first, as Atom. */
export function agendaAtom(
  head: { title: string; description: string; origin: string; now: string },
  items: readonly AgendaItem[],
): string {
  const self = `${head.origin}/agenda.atom`;
  const sorted = items
    .toSorted((one, other) => Date.parse(other.updatedAt) - Date.parse(one.updatedAt))
    .slice(0, 100);
  return generateAtomFeed({
    id: self,
    title: { value: xmlSafe(head.title) },
    subtitle: { value: xmlSafe(head.description) },
    updated: new Date(sorted[0]?.updatedAt ?? head.now),
    links: [
      { href: self, rel: 'self', type: 'application/atom+xml' },
      { href: `${head.origin}/agenda`, rel: 'alternate', type: 'text/html' },
    ],
    authors: [{ name: xmlSafe(head.title) }],
    entries: sorted.map((item) => ({
      id: `urn:uuid:${item.id}`,
      title: { value: xmlSafe(item.title) },
      updated: new Date(item.updatedAt),
      links: [{ href: `${head.origin}/agenda/${item.id}`, rel: 'alternate', type: 'text/html' }],
      content: { value: xmlSafe(item.text), type: 'text' },
    })),
  });
}
