import { LinkButton } from '#app/ui/button.tsx';
import { Menu, MenuItem } from '#app/ui/menu.tsx';
import { PageBody, PageHead } from '#app/ui/page-head.tsx';
import { Segmented } from '#app/ui/segmented.tsx';
import { EmptyState } from '#app/ui/states.tsx';
import { Tabs } from '#app/ui/tabs.tsx';
import { seasonsCopy } from '../copy.id.ts';
import type { LeagueView } from '../queries/league-view.server.ts';
import { LEAGUE, seasonHref } from './hrefs.ts';

const copy = seasonsCopy.page;

/** Downloads, decisions and managing, in the head. */
export function HeadActs({ view }: { view: LeagueView }) {
  const { season, abilities } = view;
  const file = (name: string) => seasonHref(season.id, `/unduh/${name}`);
  const more = abilities.seeManage ? seasonHref(season.id, '/kelola') : null;
  return (
    <>
      <Menu label={copy.download}>
        <MenuItem icon="file-spreadsheet">
          {(inside) => (
            <a href={file('tabel.xlsx')} download>
              {inside}
              {copy.xlsx}
            </a>
          )}
        </MenuItem>
        <MenuItem icon="table">
          {(inside) => (
            <a href={file('tabel.csv')} download>
              {inside}
              {copy.csv}
            </a>
          )}
        </MenuItem>
        {season.state === 'sealed' && (
          <MenuItem icon="shield-lock">
            {(inside) => (
              <a href={file('triwulan.jsonl')} download>
                {inside}
                {copy.sealed}
              </a>
            )}
          </MenuItem>
        )}
      </Menu>
      <LinkButton icon="scale" href={seasonHref(season.id, '/keputusan')} count={view.waiting}>
        {copy.decisions}
      </LinkButton>
      {more && (
        <LinkButton icon="settings" href={more}>
          {copy.manage}
        </LinkButton>
      )}
    </>
  );
}

/** The classes with their counts; more than four as tabs. */
export function Classes({ view }: { view: LeagueView }) {
  const items = view.classes.map(({ key, name, count }) => ({
    value: key,
    label: `${name} · ${count}`,
    href: `${seasonHref(view.season.id)}?kelas=${key}`,
  }));
  if (items.length < 2) return null;
  const tabs = (
    <Tabs
      label={copy.classes}
      items={items.map((item) => ({ ...item, current: item.value === view.classKey }))}
    />
  );
  if (items.length > 4) return tabs;
  return (
    <>
      <span className="heat-only">
        <Segmented label={copy.classes} options={items} value={view.classKey ?? ''} />
      </span>
      <div className="lists-only class-tabs">{tabs}</div>
    </>
  );
}

/** What the signs of the table mean. */
export function Notes({ view }: { view: LeagueView }) {
  const current = view.classes.find(({ key }) => key === view.classKey);
  const shared = view.page.rows.find((row) => row.shared);
  const out = view.page.rows.filter((row) => row.outcome === 'out');
  const small = view.note && !view.note.ranked && current;
  return (
    <p className="sm mut">
      {shared && (
        <>
          <b style={{ color: 'var(--ink)' }}>{shared.rank}=</b> {copy.shared}{' '}
        </>
      )}
      {out.map((row) => `${copy.coordinator(row.shortName)} `)}
      {view.nobody.length > 0 && `${copy.nobody(view.nobody.map(({ name }) => name).join(', '))} `}
      {small && copy.badges(small.name, view.rankFrom)}
    </p>
  );
}

/** No season yet. */
export function Nothing({ manage, hasRules }: { manage: boolean; hasRules: boolean }) {
  const words = seasonsCopy.noSeason;
  return (
    <>
      <PageHead title={copy.plain} />
      <PageBody>
        <EmptyState
          icon="trophy"
          title={words.title}
          acts={
            manage && (
              <LinkButton variant="filled" href={hasRules ? `${LEAGUE}/musim/baru` : `${LEAGUE}/aturan`}>
                {hasRules ? words.season : words.act}
              </LinkButton>
            )
          }
        >
          {manage ? words.text : words.textOthers}
        </EmptyState>
      </PageBody>
    </>
  );
}
