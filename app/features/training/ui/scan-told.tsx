import type { ReactNode } from 'react';
import { Icon, type IconName } from '#app/ui/icon.tsx';
import type { Told } from './use-scanning.ts';

const ICONS: Record<Told['tone'], IconName> = {
  good: 'circle-check',
  again: 'info-circle',
  bad: 'circle-x',
  kept: 'cloud-off',
};

/** What became of a scan, large enough to be read at arm's length: icon, words and colour. */
export function ScanTold({ tone, children }: { tone: Told['tone']; children: ReactNode }) {
  return (
    <div className={`scan-told ${tone}`} role={tone === 'bad' ? 'alert' : 'status'}>
      <Icon name={ICONS[tone]} size={36} />
      <div>{children}</div>
    </div>
  );
}
