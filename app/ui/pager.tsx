import { useLocation } from 'react-router';
import { LinkButton } from './button.tsx';
import { uiCopy } from './copy.id.ts';
import type { PageOf } from './page-of.ts';

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

/** Part of the address that holds the first row of the page. */
export const PAGE_START = 'mulai';

export type ListPagerProps = {
  page: Omit<PageOf<unknown>, 'rows'>;
  /** What is listed: "unit". */
  noun: string;
  /** Another name where a page has two lists. */
  param?: string;
  /** The list's own place on the page: "#tugas". */
  anchor?: string;
};

/** The pager of a `pageOf`; filters of the address stay. Nothing where one page holds all. */
export function ListPager({ page, noun, param = PAGE_START, anchor = '' }: ListPagerProps) {
  const { pathname, search } = useLocation();
  if (page.previous === null && page.next === null) return null;
  const href = (start: string) => {
    const query = new URLSearchParams(search);
    if (start === '') query.delete(param);
    else query.set(param, start);
    return `${pathname}${query.size > 0 ? `?${query}` : ''}${anchor}`;
  };
  return (
    <Pager
      label={uiCopy.pager(noun)}
      summary={uiCopy.pageOf(page.from, page.to, page.total, noun)}
      previous={page.previous === null ? undefined : { href: href(page.previous), label: uiCopy.previous }}
      next={page.next === null ? undefined : { href: href(page.next), label: uiCopy.next }}
    />
  );
}
