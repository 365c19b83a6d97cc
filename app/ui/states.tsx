import type { CSSProperties, ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

export type StateProps = {
  icon?: IconName;
  title: string;
  children?: ReactNode;
  /** What to do now: one filled act at most. */
  acts?: ReactNode;
  /** When it is the whole page, its title is the page's. */
  whole?: boolean;
};

function State({ icon, title, children, acts, whole, role }: StateProps & { role?: 'alert' }) {
  return (
    <section className="state" role={role}>
      {icon && <Icon name={icon} size={36} />}
      {whole ? <h1>{title}</h1> : <h2>{title}</h2>}
      {typeof children === 'string' ? <p>{children}</p> : children}
      {acts && <div className="acts">{acts}</div>}
    </section>
  );
}

/** Nothing yet: what it is and the first act. For an empty filter give `icon="zoom-question"` and name the filters. */
export function EmptyState({ icon = 'clipboard-text', ...props }: StateProps) {
  return <State icon={icon} {...props} />;
}

/** Nothing left: says so and when the next comes. */
export function DoneState({ icon = 'checks', ...props }: StateProps) {
  return <State icon={icon} {...props} />;
}

export type ErrorStateProps = StateProps & { reference?: { label: string; value: string } };

/** Whose fault, what is safe, the reference number, and a way on. */
export function ErrorState({ icon = 'alert-triangle', reference, children, ...props }: ErrorStateProps) {
  return (
    <State icon={icon} role="alert" {...props}>
      {typeof children === 'string' ? <p>{children}</p> : children}
      {reference && (
        <p className="ref">
          {reference.label} <b className="tn">{reference.value}</b>
        </p>
      )}
    </State>
  );
}

const widths = ['72%', '90%', '58%', '80%', '66%', '84%'];

/** Grey shapes of the right size: nothing for 300 ms, words after a second. */
export function LoadingState({ title, hint, rows = 4 }: { title: string; hint?: string; rows?: number }) {
  return (
    <section className="state waiting" aria-busy="true" style={{ maxWidth: 'none', alignSelf: 'stretch' }}>
      <div className="waiting" role="status" style={{ '--wait': '1s' } as CSSProperties}>
        <p className="b" style={{ color: 'var(--ink)' }}>
          {title}
        </p>
        {hint && <p className="sm">{hint}</p>}
      </div>
      {widths.slice(0, rows).map((width) => (
        <div className="skr" key={width} aria-hidden="true">
          <span className="sk" style={{ width }} />
          <span className="sk box" />
          <span className="sk box" />
          <span className="sk box" />
        </div>
      ))}
    </section>
  );
}

/** A strip over the page: offline, sample data, a queue that waits. */
export function Strip({
  icon,
  tone,
  children,
  act,
}: {
  icon?: IconName;
  tone?: 'warn';
  children: ReactNode;
  act?: ReactNode;
}) {
  return (
    <div className={tone ? `strip ${tone}` : 'strip'} role="status">
      {icon && <Icon name={icon} size={16} />}
      <span>{children}</span>
      {act}
    </div>
  );
}

/** Says what waits on this device while there is no network. */
export function OfflineStrip({ children, act }: { children: ReactNode; act?: ReactNode }) {
  return (
    <Strip icon="cloud-off" tone="warn" act={act}>
      {children}
    </Strip>
  );
}
