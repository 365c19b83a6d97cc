import { Tabs } from '#app/ui/tabs.tsx';
import { calendarCopy } from '../calendar-copy.id.ts';
import { PLAN } from './words.ts';

const { tabs } = calendarCopy;

/** The two parts of planning: when, and for what. */
export function PlanTabs({ current }: { current: 'calendar' | 'mix' }) {
  return (
    <Tabs
      label={tabs.label}
      items={[
        { href: PLAN, label: tabs.calendar, current: current === 'calendar' },
        { href: `${PLAN}/komposisi`, label: tabs.mix, current: current === 'mix' },
      ]}
    />
  );
}
