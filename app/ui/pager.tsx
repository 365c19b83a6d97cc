import { LinkButton } from './button.tsx';

export type PagerProps = {
  label: string;
  /** "1 – 50 dari 300 unit". */
  summary: string;
  previous?: { href: string; label: string };
  next?: { href: string; label: string };
};

/** Paging by key: a page before, a page after, and where one stands. */
export function Pager({ label, summary, previous, next }: PagerProps) {
  return (
    <nav className="pager" aria-label={label}>
      <span className="sp tn">{summary}</span>
      {previous && (
        <LinkButton size="sm" icon="chevron-left" href={previous.href}>
          {previous.label}
        </LinkButton>
      )}
      {next && (
        <LinkButton size="sm" iconAfter="chevron-right" href={next.href}>
          {next.label}
        </LinkButton>
      )}
    </nav>
  );
}
