import type { ReactNode } from 'react';
import './fold.css';

/** Folded away on a phone, plainly there on a wide screen; works without scripts. */
export function Fold({
  label,
  open,
  className,
  children,
}: {
  label: string;
  open: boolean;
  className: string;
  children: ReactNode;
}) {
  return (
    <details className="fold" open={open}>
      <summary>{label}</summary>
      <div className={className}>{children}</div>
    </details>
  );
}
