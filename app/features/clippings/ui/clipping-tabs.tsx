import { Tabs } from '#app/ui/tabs.tsx';
import { clippingsCopy } from '../copy.id.ts';

const copy = clippingsCopy.tabs;
export const HOME = '/kerja/kliping';
const PARTS = {
  list: HOME,
  trend: `${HOME}/tren`,
  papers: `${HOME}/harian`,
  issues: `${HOME}/isu`,
  sources: `${HOME}/sumber`,
  links: `${HOME}/tempel`,
} as const;
export type Part = keyof typeof PARTS;
export const partHref = (part: Part): string => PARTS[part];

/** The parts of clippings; who only looks has no use for pasting. */
export function ClippingTabs({
  current,
  edits,
  waiting,
}: {
  current: Part;
  edits: boolean;
  waiting?: number;
}) {
  const parts = (Object.keys(PARTS) as Part[]).filter((part) => edits || part !== 'links');
  return (
    <Tabs
      label={copy.label}
      items={parts.map((part) => ({
        href: PARTS[part],
        label: copy[part],
        current: part === current,
        ...(part === 'links' && waiting ? { count: waiting } : {}),
      }))}
    />
  );
}
