import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Badge } from '#app/ui/badge.tsx';
import { formatDate, formatInstant } from '#app/ui/format-date.ts';
import { Facts } from '#app/ui/list.tsx';
import { Card } from '#app/ui/page-head.tsx';
import { narrativesCopy } from '../narratives-copy.id.ts';
import type { NarrativeDetail, VersionView } from '../queries/narratives.server.ts';

const copy = narrativesCopy.detail;

function Points({ shown }: { shown: VersionView }) {
  if (shown.points.length === 0) return <p className="mut">{copy.noPoints}</p>;
  return (
    <ol className="lst">
      {shown.points.map((point) => (
        <li key={point.text}>
          <span className="any">{point.text}</span>
          <span className="sm mut" style={{ display: 'block' }}>
            {[point.figure, point.source, formatDate(point.date, 'date')].filter(Boolean).join(' · ')}
          </span>
        </li>
      ))}
    </ol>
  );
}

function Words({ title, words, avoid }: { title: string; words: readonly string[]; avoid?: boolean }) {
  if (words.length === 0) return null;
  return (
    <div>
      <p className="sm m" style={{ marginBottom: 6 }}>
        {title}
      </p>
      <div className="row wrap">
        {words.map((word) => (
          <Badge key={word} icon={avoid ? 'ban' : false}>
            {word}
          </Badge>
        ))}
      </div>
    </div>
  );
}

function About({ view }: { view: NarrativeDetail }) {
  const { shown, zone, today } = view;
  const by = (name: string | null, at: string | null) =>
    name || at ? [name, at && formatInstant(at, zone, 'short', today)].filter(Boolean).join(', ') : null;
  const until = copy.until(
    formatDate(shown.validFrom, 'date'),
    shown.validTo ? formatDate(shown.validTo, 'date') : null,
  );
  const rows: [string, ReactNode][] = [
    [copy.rows.programme, view.programme],
    [copy.rows.theme, view.theme],
    [copy.rows.spokesperson, shown.spokesperson],
    [copy.rows.valid, until],
    [copy.rows.embargo, shown.embargoUntil && formatInstant(shown.embargoUntil, zone)],
    [copy.rows.writer, by(shown.writer, shown.submittedAt)],
    [copy.rows.decider, by(shown.decider, shown.decidedAt)],
  ];
  return (
    <Card title={copy.about} icon="info-circle">
      <Facts rows={rows.flatMap(([term, value]) => (value ? [{ term, value }] : []))} />
      {view.versions.length > 1 && (
        <nav aria-label={copy.versions} style={{ marginTop: 12 }}>
          <p className="sm m">{copy.versions}</p>
          <ul>
            {view.versions.map((version) => (
              <li key={version.id} style={{ minHeight: 32 }}>
                <Link
                  to={`/kerja/narasi/${view.id}?versi=${version.version}`}
                  aria-current={version.id === shown.id ? 'page' : undefined}
                  preventScrollReset
                >
                  {copy.versionLink(version.version, narrativesCopy.states[version.state])}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </Card>
  );
}

/** The text of a version: message, points, answers, words; at its side what is known about it. */
export function NarrativeText({ view }: { view: NarrativeDetail }) {
  const { shown } = view;
  const tags = shown.hashtags.map((tag) => (tag.startsWith('#') ? tag : `#${tag}`));
  return (
    <div className="split">
      <div className="stack tight">
        <Card title={copy.message} icon="bulb">
          <p className="quote lg any">{shown.message}</p>
        </Card>
        <Card title={copy.points} icon="list">
          <Points shown={shown} />
        </Card>
        <Card title={copy.words} icon="hash">
          <div className="stack tight">
            <Words title={copy.hashtags} words={tags} />
            <Words title={copy.use} words={shown.wordsUse} />
            <Words title={copy.avoid} words={shown.wordsAvoid} avoid />
          </div>
        </Card>
        {shown.questions.length > 0 && (
          <Card title={copy.questions} icon="messages">
            <dl className="stack tight">
              {shown.questions.map((one) => (
                <div key={one.question}>
                  <dt className="m any">{one.question}</dt>
                  <dd className="any">{one.answer}</dd>
                </div>
              ))}
            </dl>
          </Card>
        )}
      </div>
      <About view={view} />
    </div>
  );
}
