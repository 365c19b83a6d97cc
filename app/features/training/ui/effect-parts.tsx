import { Alert } from '#app/ui/alert.tsx';
import { Badge } from '#app/ui/badge.tsx';
import { formatDate, formatRange, localOf } from '#app/ui/format-date.ts';
import { Card } from '#app/ui/page-head.tsx';
import { kindWord, lotCopy } from '../effect/copy.id.ts';
import { effectCopy as copy, figure } from '../effect/effect-copy.id.ts';
import type { Comparison } from '../effect/queries/effect-page.server.ts';
import type { Study, StudyRow } from '../effect/queries/study.server.ts';
import type { Effect } from '../effect/rules/effect.ts';
import { IntervalChart, WeeksChart } from './effect-charts.tsx';
import { Dropped, Means, meansOf, signed, Units } from './effect-tables.tsx';

/** A comparison with its test, where it may be tested. */
export type Tested = Comparison & { readonly effect: Effect | null };
type WithStudy = Tested & { study: Study };

function Sure({
  effect,
  comparison,
  declaredAt,
}: {
  effect: Effect;
  comparison: Tested;
  declaredAt: string;
}) {
  const { sure } = copy;
  const { measure } = comparison.plan;
  const tested: [string, string][] =
    effect.verdict === 'cannot-tell'
      ? []
      : [
          [sure.interval, sure.intervalOf(effect, measure)],
          [sure.p, sure.pValue(effect.p)],
          [sure.chance, sure.chanceOf(effect.p)],
          [sure.ways, sure.waysOf(effect)],
        ];
  const least = effect.smallestDetectable;
  const rows: [string, string][] = [
    [sure.how, sure.lot],
    [sure.units, sure.pair(effect.first.units, effect.second.units)],
    [sure.estimate, signed(measure, effect.estimate)],
    ...tested,
    ...(least === null ? [] : ([[sure.detectable, figure(measure, least)]] as [string, string][])),
    [sure.measure, lotCopy.plan.shortMeasures[measure]],
    [sure.declared, declaredAt],
  ];
  return (
    <Card title={sure.title}>
      <table className="ledger">
        <tbody>
          {rows.map(([term, value]) => (
            <tr key={term}>
              <th scope="row">{term}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mut sm">{copy.inUnit(measure)}</p>
    </Card>
  );
}

function Claim({ comparison }: { comparison: Tested }) {
  const { effect, standing, plan, unitKind } = comparison;
  const measure = plan.measure;
  if (standing === 'not-declared' || standing === 'mixed')
    return <Alert tone="warn">{copy.standing[standing]}</Alert>;
  if (!effect) return <Alert tone="warn">{copy.description.nothing}</Alert>;
  const detectable = effect.verdict === 'cannot-tell' ? null : copy.detectable(effect, measure);
  return (
    <div>
      <h2>{copy.claim(effect, measure, unitKind)}</h2>
      {effect.verdict !== 'cannot-tell' && (
        <p className="mut" style={{ marginTop: 6 }}>
          {copy.range(effect, measure)} {detectable}{' '}
          {copy.onlyThese(effect.first.units + effect.second.units, unitKind)}
        </p>
      )}
    </div>
  );
}

function Pictures({ comparison }: { comparison: WithStudy }) {
  const { study, plan, windows, effect } = comparison;
  const { measure } = plan;
  const words = (group: StudyRow['group']) => {
    const means = meansOf(study, group);
    return means ? copy.fromTo(figure(measure, means.before), figure(measure, means.after)) : '';
  };
  const span = (one: { from: string; to: string }) => formatRange(one.from, one.to);
  const sources =
    measure === 'posts' ? copy.counted(study.posts.counted, study.posts.reported) : copy.gradesOnly;
  return (
    <>
      <h3>{copy.axis[measure]}</h3>
      <WeeksChart
        study={study}
        measure={measure}
        label={copy.weeksLabel(copy.axis[measure], words('first'), words('second'))}
        note={`${copy.pictureNote} ${copy.windows(span(windows.before), span(windows.training), span(windows.after))} ${sources}`}
      />
      {effect && effect.verdict !== 'cannot-tell' && (
        <>
          <h3>{copy.intervalTitle}</h3>
          <IntervalChart effect={effect} measure={measure} />
        </>
      )}
    </>
  );
}

/** A drawn kind of unit: what may be said, the picture, how sure it is, and the figures behind. */
export function ComparisonSection(props: {
  comparison: Tested;
  programmeId: string;
  declaredAt: string | null;
  zone: string;
}) {
  const { comparison } = props;
  const { standing, unitKind, strayed, effect, study } = comparison;
  const few = effect?.verdict === 'cannot-tell';
  const badge = standing === 'ready' ? (few ? 'few' : 'lot') : study ? 'described' : ('waiting' as const);
  const main = (
    <Card
      title={kindWord(unitKind)}
      act={<Badge tone={badge === 'lot' ? 'neutral' : 'info'}>{copy.badges[badge]}</Badge>}
    >
      <div className="stack tight">
        {!comparison.lotHolds && <Alert tone="bad">{copy.lotBroken}</Alert>}
        {standing === 'not-begun' && (
          <p>{copy.standing['not-begun'](formatDate(comparison.first.fromDate, 'plain'))}</p>
        )}
        {standing === 'running' && <p>{copy.standing.running(formatDate(comparison.readableOn, 'plain'))}</p>}
        {study && comparison.lotHolds && <Claim comparison={comparison} />}
        {study && study.rows.length > 0 && <Pictures comparison={{ ...comparison, study }} />}
        {study && strayed > 0 && <Alert>{copy.strayed(strayed)}</Alert>}
      </div>
    </Card>
  );
  if (!study) return main;
  const declaredAt = props.declaredAt ? formatDate(localOf(props.declaredAt, props.zone).date, 'brief') : '';
  return (
    <section className="stack tight">
      <div className="split">
        {main}
        <div className="stack tight">
          {effect && <Sure effect={effect} comparison={comparison} declaredAt={declaredAt} />}
          <Dropped study={study} />
        </div>
      </div>
      {study.rows.length > 0 && (
        <>
          <Means study={study} measure={comparison.plan.measure} />
          <Units comparison={comparison} study={study} programmeId={props.programmeId} />
        </>
      )}
    </section>
  );
}
