import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { networkName } from '#app/features/channels/index.ts';
import { formatDate } from '#app/ui/format-date.ts';
import type { IconName } from '#app/ui/icon-name.ts';
import { Card } from '#app/ui/page-head.tsx';
import type { PeriodFacts } from '../facts.ts';
import { pagesCopy } from '../pages-copy.id.ts';
import { paperCopy } from '../paper-copy.id.ts';
import { cutAtWord } from '../rules/heat-rows.ts';

const copy = pagesCopy.period;
const OPEN = 8;

type Line = { readonly key: string; readonly text: string; readonly sub?: string; readonly href?: string };

function Lines({ lines }: { lines: readonly Line[] }) {
  return (
    <ul className="told">
      {lines.map(({ key, text, sub, href }) => (
        <li key={key}>
          {href ? (
            <Link to={href}>
              <b>{text}</b>
            </Link>
          ) : (
            <b>{text}</b>
          )}
          {sub && <small>{sub}</small>}
        </li>
      ))}
    </ul>
  );
}

/** A list on a sheet; of a long one the first lines stand open. */
function Told(props: {
  title: string;
  icon: IconName;
  lines: readonly Line[];
  empty: string;
  act?: ReactNode;
}) {
  const { title, icon, lines, empty, act } = props;
  const rest = lines.slice(OPEN);
  return (
    <Card title={title} icon={icon} act={act}>
      {lines.length === 0 && <p className="mut">{empty}</p>}
      <Lines lines={lines.slice(0, OPEN)} />
      {rest.length > 0 && (
        <details>
          <summary>{copy.restOf(rest.length)}</summary>
          <Lines lines={rest} />
        </details>
      )}
    </Card>
  );
}

const count = (value: number) => value.toLocaleString('id-ID');
const rateOf = (part: number, all: number) =>
  `${((100 * part) / all).toLocaleString('id-ID', { maximumFractionDigits: 1 })}%`;

function Posts({ facts }: { facts: PeriodFacts }) {
  return (
    <>
      <Told
        title={paperCopy.top}
        icon="chart-bar"
        empty={paperCopy.topNone}
        lines={facts.top.map((post) => ({
          key: post.postId,
          href: `/kerja/kiriman/${post.postId}`,
          text: `${post.unit}, ${networkName(post.network)}: ${cutAtWord(post.text, 100)}`,
          sub: paperCopy.topMeasure(
            count(post.reactions),
            count(post.followers),
            rateOf(post.reactions, post.followers),
            formatDate(post.measuredOn, 'brief', facts.to),
          ),
        }))}
      />
      {facts.first.length > 0 && (
        <Told
          title={paperCopy.first}
          icon="clock"
          empty=""
          lines={facts.first.map((one) => ({
            key: one.postId,
            href: `/kerja/kiriman/${one.postId}`,
            text: one.activity,
            sub: `${one.unit}, ${networkName(one.network)}: ${one.minutes === null ? paperCopy.noHour : paperCopy.after(one.minutes)}. ${paperCopy.firstAmong(one.covered, one.of)}.`,
          }))}
        />
      )}
    </>
  );
}

/** Everything that a report lists. */
export function PeriodLists({ facts }: { facts: PeriodFacts }) {
  const lacking = facts.units
    .filter(({ missing }) => missing > 0)
    .sort((a, b) => b.missing - a.missing || a.covered - b.covered);
  const board = `/kerja/liputan?dari=${facts.from}&sampai=${facts.to}`;
  return (
    <div className="report-cards">
      <Told
        title={copy.lacking}
        icon="layout-grid"
        empty={copy.lackingNone}
        act={<Link to={board}>{copy.board}</Link>}
        lines={lacking.map((unit) => ({
          key: unit.id,
          href: `${board}&unit=${unit.id}`,
          text: unit.short,
          sub: copy.lackingOf(unit.missing, unit.covered, unit.of),
        }))}
      />
      <Told
        title={paperCopy.silent}
        icon="volume-off"
        empty={paperCopy.silentNone}
        lines={facts.silent.map(({ unit, days, accounts }) => ({
          key: unit,
          text: unit,
          sub: paperCopy.silentFor(days, accounts),
        }))}
      />
      <Posts facts={facts} />
      <Told
        title={paperCopy.narratives}
        icon="bulb"
        empty={paperCopy.narrativeNone}
        lines={facts.narratives.map(({ title, covered, of }) => ({
          key: title,
          text: title,
          sub: paperCopy.narrativeOf(covered, of),
        }))}
      />
      <Told
        title={facts.clippings ? paperCopy.clippings(facts.clippings.stories) : paperCopy.clippingsTitle}
        icon="news"
        empty={paperCopy.clippingsNone}
        act={<Link to="/kerja/kliping">{copy.openClippings}</Link>}
        lines={(facts.clippings?.lines ?? []).map(({ title, outlet, issue, tone, link }) => ({
          key: link ?? title,
          text: title,
          sub: [outlet, issue, paperCopy.tone[tone ?? '']].filter(Boolean).join(' · '),
        }))}
      />
      {facts.league && (
        <Card
          title={paperCopy.leagueTitle}
          icon="trophy"
          act={<Link to="/kerja/liga">{copy.openLeague}</Link>}
        >
          <p>{facts.league}</p>
        </Card>
      )}
    </div>
  );
}
