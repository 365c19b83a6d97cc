import { useSearchParams } from 'react-router';
import { List, ListLink } from '#app/ui/list.tsx';
import { pageOf } from '#app/ui/page-of.ts';
import { ListPager, PAGE_START } from '#app/ui/pager.tsx';
import { Segmented } from '#app/ui/segmented.tsx';
import { StateBadge } from '#app/ui/state-tile.tsx';
import type { CoverageDetail, CoverageView } from '../queries/coverage-view.server.ts';
import { boardCopy } from './copy.id.ts';

/** The phone's lists: per unit or per activity instead of the table. */
export function CoverageLists({ view }: { view: CoverageView }) {
  const with_ = (value: string) => {
    const next = new URLSearchParams(view.search);
    if (value === 'kegiatan') next.set('lihat', value);
    else next.delete('lihat');
    const text = next.toString();
    return `/kerja/liputan${text === '' ? '' : `?${text}`}`;
  };
  const page = pageOf(view.lines, (line) => line.key, useSearchParams()[0].get(PAGE_START));
  const byActivity = view.filters.view === 'activity';
  return (
    <>
      <Segmented
        label={boardCopy.views}
        value={byActivity ? 'kegiatan' : 'unit'}
        wide
        options={[
          { value: 'unit', label: boardCopy.perUnit, href: with_('unit') },
          { value: 'kegiatan', label: boardCopy.perActivity, href: with_('kegiatan') },
        ]}
      />
      <List label={boardCopy.views}>
        {page.rows.map((line) => (
          <ListLink
            key={line.key}
            href={line.href}
            title={line.title}
            sub={
              <>
                <b className="tn">{line.covered}</b> {boardCopy.of} {line.of}
                {line.sub === line.title ? '' : ` · ${line.sub}`}
              </>
            }
            end={
              line.missing > 0 ? (
                <StateBadge state="belum" word={boardCopy.missingCount(line.missing)} />
              ) : undefined
            }
          />
        ))}
      </List>
      <ListPager page={page} noun={byActivity ? boardCopy.activityNoun : boardCopy.unitNoun} />
    </>
  );
}

/** One unit's activities, or one activity's units, with the state of each. */
export function CoverageDetailList({ detail }: { detail: CoverageDetail }) {
  const page = pageOf(detail.rows, (row) => row.key, useSearchParams()[0].get(PAGE_START));
  return (
    <>
      <List label={detail.title}>
        {page.rows.map((row) => (
          <ListLink
            key={row.key}
            href={row.href}
            title={row.title}
            sub={
              <>
                {row.sub !== row.title && <span className="cut2">{row.sub}</span>}
                {row.cell.grade && boardCopy.gradeWord(row.cell.grade)}
                {row.cell.count && boardCopy.countWord(row.cell.count)}
              </>
            }
            end={<StateBadge state={row.cell.state} word={boardCopy.states[row.cell.state]} />}
          />
        ))}
      </List>
      <ListPager page={page} noun={boardCopy.taskNoun} />
    </>
  );
}
