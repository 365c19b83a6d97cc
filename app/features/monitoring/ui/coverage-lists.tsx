import { List, ListLink } from '#app/ui/list.tsx';
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
  return (
    <>
      <Segmented
        label={boardCopy.views}
        value={view.filters.view === 'activity' ? 'kegiatan' : 'unit'}
        wide
        options={[
          { value: 'unit', label: boardCopy.perUnit, href: with_('unit') },
          { value: 'kegiatan', label: boardCopy.perActivity, href: with_('kegiatan') },
        ]}
      />
      <List label={boardCopy.views}>
        {view.lines.map((line) => (
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
    </>
  );
}

/** One unit's activities, or one activity's units, with the state of each. */
export function CoverageDetailList({ detail }: { detail: CoverageDetail }) {
  return (
    <List label={detail.title}>
      {detail.rows.map((row) => (
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
  );
}
