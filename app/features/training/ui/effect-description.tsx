import { Badge } from '#app/ui/badge.tsx';
import { formatDate, formatRange } from '#app/ui/format-date.ts';
import { Card } from '#app/ui/page-head.tsx';
import { kindWord } from '../effect/copy.id.ts';
import { effectCopy, figure } from '../effect/effect-copy.id.ts';
import type { Description } from '../effect/queries/effect-page.server.ts';

const copy = effectCopy.description;

/** Participants without a lot: two figures and why they prove nothing. No arrow, no colour of success. */
export function DescriptionCard({ description }: { description: Description }) {
  const { trained, others, standing, plan, batch, windows } = description;
  const span = (one: { from: string; to: string }) => formatRange(one.from, one.to);
  const value = (of: number) => figure(plan.measure, of);
  return (
    <Card
      title={copy.title(kindWord(description.unitKind), batch.name)}
      ground="sunken"
      act={
        <Badge plain icon="info-circle">
          {standing === 'described' ? effectCopy.badges.described : effectCopy.badges.waiting}
        </Badge>
      }
    >
      <div className="stack tight">
        {standing === 'not-begun' && (
          <p>{effectCopy.standing['not-begun'](formatDate(batch.fromDate, 'plain'))}</p>
        )}
        {standing === 'running' && (
          <p>{effectCopy.standing.running(formatDate(description.readableOn, 'plain'))}</p>
        )}
        {standing === 'described' && !trained && <p>{copy.nothing}</p>}
        {trained && (
          <>
            <p>
              {copy.figures(value(trained.before), value(trained.after), plan.measure, trained.units)}{' '}
              {others && copy.others(value(others.before), value(others.after), others.units)}
            </p>
            <p className="mut">
              <b>{copy.noLot}</b>{' '}
              {description.weaker && others
                ? copy.weaker(value(trained.before), value(others.before))
                : copy.regression}
            </p>
          </>
        )}
        {standing === 'described' && (
          <p className="mut sm">
            {effectCopy.windows(span(windows.before), span(windows.training), span(windows.after))}{' '}
            {effectCopy.gradesOnly}
          </p>
        )}
        {description.dropped > 0 && <p className="mut sm">{copy.dropped(description.dropped)}</p>}
      </div>
    </Card>
  );
}
