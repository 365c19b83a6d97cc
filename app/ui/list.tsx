import { Children, isValidElement, type ReactNode } from 'react';
import { Link } from 'react-router';
import { cx } from './class-names.ts';
import { Icon, type IconName } from './icon.tsx';

export type ListLinkProps = {
  href: string;
  title: ReactNode;
  sub?: ReactNode;
  icon?: IconName;
  /** Before the chevron: a badge, a count. */
  end?: ReactNode;
};

/** One tappable row of two lines with a chevron: the phone's list. */
export function ListLink({ href, title, sub, icon, end }: ListLinkProps) {
  return (
    <Link className={cx('li', icon && 'lead')} to={href}>
      {icon && <Icon name={icon} size={24} />}
      <span>
        <b>{title}</b>
        {sub && <span className="sub">{sub}</span>}
      </span>
      <span className="row">
        {end}
        <Icon name="chevron-right" />
      </span>
    </Link>
  );
}

/** Rows of `ListLink` or cards, 8 px apart. */
export function List({ children, label }: { children: ReactNode; label?: string }) {
  return (
    <ul className="lis" aria-label={label}>
      {Children.toArray(children).map((child) => (
        <li key={isValidElement(child) ? child.key : String(child)}>{child}</li>
      ))}
    </ul>
  );
}

/** Facts in two columns: term and value. */
export function Facts({ rows }: { rows: { term: string; value: ReactNode }[] }) {
  return (
    <dl className="kv">
      {rows.map((row) => (
        <div key={row.term}>
          <dt>{row.term}</dt>
          <dd>{row.value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Reasons as facts: a tick for, a dash for what is absent. */
export function Reasons({
  items,
}: {
  items: { key: string; found: boolean; text: string; kind?: string }[];
}) {
  return (
    <ul className="lst why">
      {items.map((item) => (
        <li key={item.key}>
          <Icon name={item.found ? 'check' : 'minus'} size={16} />
          <span>{item.text}</span>
          {item.kind && <span className="v">{item.kind}</span>}
        </li>
      ))}
    </ul>
  );
}

/** Short official name over the full one. */
export function UnitName({ short, full }: { short: string; full?: string }) {
  return (
    <span className="unit">
      <span className="uname">{short}</span>
      {full && full !== short && (
        <span className="ufull" title={full}>
          {full}
        </span>
      )}
    </span>
  );
}
