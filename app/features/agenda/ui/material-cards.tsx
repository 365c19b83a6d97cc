import { Badge } from '#app/ui/badge.tsx';
import { formatDate, formatTime, zoneName } from '#app/ui/format-date.ts';
import { Facts } from '#app/ui/list.tsx';
import { Card } from '#app/ui/page-head.tsx';
import type { MaterialView } from '../queries/material.server.ts';
import { tasksCopy } from '../tasks-copy.id.ts';
import { dueWords, kindWords, sentence } from './task-words.ts';

const copy = tasksCopy.material;

/** "Selasa 17 November 2026, 09.00 – 10.00 WIB" */
export function whenWords(activity: NonNullable<MaterialView['activity']>, zone: string): string {
  const day = formatDate(activity.date, 'plain');
  if (activity.start === null) return `${day}, ${copy.noTime}`;
  const end = activity.end ? formatTime(activity.end) : copy.until;
  return `${day}, ${formatTime(activity.start)} – ${end} ${zoneName(zone)}`;
}

function leaderWords(activity: NonNullable<MaterialView['activity']>): string | null {
  if (!activity.leader) return activity.standIn;
  return activity.standIn ? copy.rows.standIn(activity.standIn, activity.leader) : activity.leader;
}

/** What is known of the activity and of what is asked. */
export function FactsCard({ view }: { view: MaterialView }) {
  const { activity } = view;
  const said = activity?.facts ?? [];
  const rows: { term: string; value: React.ReactNode }[] = [];
  const add = (term: string, value: React.ReactNode) => value && rows.push({ term, value });
  if (activity) {
    add(copy.rows.when, whenWords(activity, view.zone));
    add(copy.rows.place, activity.place);
    add(copy.rows.leader, leaderWords(activity));
    add(copy.rows.host, activity.host);
  }
  for (const fact of said.filter((one) => one.label)) add(fact.label, fact.text);
  const plain = said.filter((one) => !one.label);
  add(
    copy.rows.facts,
    plain.length > 0 ? (
      <ul className="col">
        {plain.map((fact) => (
          <li key={fact.text}>{fact.text}</li>
        ))}
      </ul>
    ) : (
      activity?.description
    ),
  );
  add(copy.rows.spokesperson, view.narrative?.spokesperson);
  add(copy.rows.dress, activity?.dressCode);
  add(copy.rows.kinds, sentence(kindWords(view.kinds)));
  add(copy.rows.due, dueWords(view.dueAt, view.zone, view.today));
  add(copy.rows.note, view.note);
  return (
    <Card title={copy.facts} icon="info-circle">
      <Facts rows={rows} />
    </Card>
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
          <Badge key={word} icon={avoid ? 'ban' : 'check'}>
            {word}
          </Badge>
        ))}
      </div>
    </div>
  );
}

/** The narrative: message, points with figure, source and date, words, answers. */
export function NarrativeCard({ view }: { view: MaterialView }) {
  const { narrative } = view;
  if (!narrative)
    return (
      <Card title="Narasi" icon="bulb">
        <p className="mut">{copy.noNarrative}</p>
      </Card>
    );
  return (
    <Card
      title={copy.narrative(narrative.title)}
      icon="bulb"
      act={<span className="sm mut">{copy.version(narrative.version)}</span>}
    >
      <div className="stack tight">
        <p className="quote lg">{narrative.message}</p>
        {narrative.points.length > 0 && (
          <div>
            <p className="sm m">{copy.points}</p>
            <ul className="lst">
              {narrative.points.map((point) => (
                <li key={point.text}>
                  <span className="any">{point.text}</span>
                  <span className="sm mut" style={{ display: 'block' }}>
                    {copy.source(point.source, formatDate(point.date, 'date'))}
                  </span>
                </li>
              ))}
            </ul>
          </div>
        )}
        <Words title={copy.avoid} words={narrative.wordsAvoid} avoid />
        <Words title={copy.use} words={narrative.wordsUse} />
        {narrative.questions.length > 0 && (
          <details>
            <summary className="m">{copy.questions}</summary>
            <dl className="stack tight">
              {narrative.questions.map((one) => (
                <div key={one.question}>
                  <dt className="m">{one.question}</dt>
                  <dd>{one.answer}</dd>
                </div>
              ))}
            </dl>
          </details>
        )}
      </div>
    </Card>
  );
}
