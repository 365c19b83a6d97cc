import { PLAN } from './words.ts';

/** The calendar's address with something changed; an open panel is closed. */
export function planHref(query: string, change: Readonly<Record<string, string | null>>): string {
  const params = new URLSearchParams(query);
  params.delete('naskah');
  for (const [name, value] of Object.entries(change))
    if (value === null) params.delete(name);
    else params.set(name, value);
  const search = params.toString();
  return search ? `${PLAN}?${search}` : PLAN;
}
