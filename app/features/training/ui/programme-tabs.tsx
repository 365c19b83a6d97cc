import { Tabs } from '#app/ui/tabs.tsx';
import { lotCopy } from '../effect/copy.id.ts';

const PATHS = { batches: '', lot: '/undian', effect: '/dampak' } as const;
export type ProgrammeTab = keyof typeof PATHS;

export const programmeHref = (programmeId: string, tab: ProgrammeTab = 'batches'): string =>
  `/kerja/pelatihan/${programmeId}${PATHS[tab]}`;

/** Parts of a programme: its batches, the lot between them, and what came of it. */
export function ProgrammeTabs({ programmeId, current }: { programmeId: string; current: ProgrammeTab }) {
  const tabs: readonly ProgrammeTab[] = ['batches', 'lot', 'effect'];
  return (
    <Tabs
      label={lotCopy.tabs.label}
      items={tabs.map((tab) => ({
        href: programmeHref(programmeId, tab),
        label: lotCopy.tabs[tab],
        current: tab === current,
      }))}
    />
  );
}
