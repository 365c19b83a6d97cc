import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { cx } from './class-names.ts';
import { Icon, type IconName } from './icon.tsx';

/** Stands after the page's own title in the browser's. */
const product = 'Simpul';

export type PageHeadProps = {
  title: string;
  /** The figure and the period, under the title. */
  summary?: ReactNode;
  /** At most one filled button. */
  acts?: ReactNode;
  /** Steps below a list: leads up, and hides the phone's tools. */
  back?: { href: string; label: string };
  /** Which of a title's several pages this is; only the browser's title says it, the tabs do on the page. */
  part?: string;
};

/** Title and summary left, acts right. It also names the document, so the page needs no `meta` for its title. */
export function PageHead({ title, summary, acts, back, part }: PageHeadProps) {
  return (
    <header className="head">
      <title>{[part, title, product].filter(Boolean).join(' - ')}</title>
      <div className="tt">
        {back && (
          <Link className="back" to={back.href}>
            <Icon name="arrow-left" size={16} />
            <span>{back.label}</span>
          </Link>
        )}
        <h1>{title}</h1>
        {summary && <p>{summary}</p>}
      </div>
      {acts && <div className="acts">{acts}</div>}
    </header>
  );
}

/** The body under the head: sections 24 px apart. */
export function PageBody({ children, tight }: { children: ReactNode; tight?: boolean }) {
  return <div className={cx('page', tight && 'tight')}>{children}</div>;
}

export type CardProps = {
  title?: ReactNode;
  icon?: IconName;
  /** A link or small button at the right of the title. */
  act?: ReactNode;
  ground?: 'surface' | 'sunken' | 'wash';
  /** `false`: the content reaches the edge (a table). */
  pad?: boolean;
  children: ReactNode;
};

/** A sheet on the page. */
export function Card({ title, icon, act, ground = 'surface', pad = true, children }: CardProps) {
  return (
    <section className={cx('card', pad && 'pad', ground === 'sunken' && 'sunk', ground === 'wash' && 'wash')}>
      {title && (
        <div className="card-h">
          {icon && <Icon name={icon} />}
          <h2>{title}</h2>
          {act}
        </div>
      )}
      {children}
    </section>
  );
}

/** A small heading over a group of rows, with its count. */
export function SectionHead(props: {
  icon?: IconName;
  title: string;
  count?: string;
  tone?: 'bad';
  act?: ReactNode;
}) {
  return (
    <div className="row wrap sec-row">
      <h2 className={cx('sec-h', props.tone)}>
        {props.icon && <Icon name={props.icon} />}
        {props.title}
        {props.count && <span>{props.count}</span>}
      </h2>
      {props.act}
    </div>
  );
}
