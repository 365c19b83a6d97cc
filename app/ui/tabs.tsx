import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { cx } from './class-names.ts';
import { CountBadge } from './count-badge.tsx';
import { Icon } from './icon.tsx';

/** Parts of one page, each with its own address. */
export function Tabs({
  label,
  items,
}: {
  label: string;
  items: readonly { href: string; label: string; count?: number; current: boolean }[];
}) {
  const line = useRef<HTMLElement>(null);
  const current = items.find((item) => item.current)?.href;
  // On the phone not all fit: the one that is open stands in the middle.
  // biome-ignore lint/correctness/useExhaustiveDependencies: when another part is opened
  useEffect(() => {
    const nav = line.current;
    const open = nav?.querySelector<HTMLElement>('[aria-current]');
    if (!nav || !open) return;
    nav.scrollLeft = open.offsetLeft - nav.offsetLeft - (nav.clientWidth - open.offsetWidth) / 2;
  }, [current]);
  return (
    <nav ref={line} className="tabline" aria-label={label}>
      {items.map((item) => (
        <Link
          key={item.href}
          to={item.href}
          aria-current={item.current ? 'page' : undefined}
          preventScrollReset
        >
          {item.label}
          {item.count !== undefined && <CountBadge value={item.count} exact />}
        </Link>
      ))}
    </nav>
  );
}

export type Step = { key: string; label: string; state: 'done' | 'now' | 'later'; href?: string };

/** The steps of a set-up; done ones may be opened again. */
export function Stepper({
  label,
  doneLabel,
  steps,
}: {
  label: string;
  doneLabel: string;
  steps: readonly Step[];
}) {
  return (
    <nav aria-label={label}>
      <ol className="steps">
        {steps.map((step, index) => (
          <li
            key={step.key}
            className={cx(step.state)}
            aria-current={step.state === 'now' ? 'step' : undefined}
          >
            <span className="n">{step.state === 'done' ? <Icon name="check" size={16} /> : index + 1}</span>
            {step.href && step.state !== 'now' ? <Link to={step.href}>{step.label}</Link> : step.label}
            {step.state === 'done' && <span className="sr">, {doneLabel}</span>}
          </li>
        ))}
      </ol>
    </nav>
  );
}
