import {
  platformOf,
  readAs,
  requireGovernment,
  requirePerson,
} from '#app/platform/request/request.server.ts';
import { Alert } from '#app/ui/alert.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { Card, PageBody, PageHead } from '#app/ui/page-head.tsx';
import { gradeSentence } from '../../scoring/ledger-copy.id.ts';
import { winningCopy } from '../../winning/copy.id.ts';
import { prizesOfUnit } from '../../winning/queries/prizes.server.ts';
import { points, seasonsCopy } from '../copy.id.ts';
import { unitView } from '../queries/unit-view.server.ts';
import type { Route } from './+types/unit.page.ts';
import { CriterionLedger } from './criterion-ledger.tsx';
import { appealHref, seasonHref } from './hrefs.ts';
import './league.css';
import { dateOf, rankWords, reasonWords, statusWords } from './league-words.ts';

export const handle: PageHandle = { scripts: true };
const copy = seasonsCopy.unit;

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  requireGovernment(context);
  const now = platformOf(context).clock.now().toString();
  const view = await readAs(context, actor, async (db) => {
    const found = await unitView(db, actor, params.id, params.unitId, now);
    return found && { ...found, prizes: await prizesOfUnit(db, params.id, params.unitId) };
  });
  if (!view) throw new Response(null, { status: 404 });
  return view;
}

type View = Route.ComponentProps['loaderData'];

function Standing({ view }: { view: View }) {
  const { standing, className, band } = view;
  return (
    <Card>
      <div className="nrow" style={{ marginBottom: 0 }}>
        {standing.total === null ? (
          <b>{copy.noTotal}</b>
        ) : (
          <span className="ntotal tn">{points(standing.total)}</span>
        )}
        <span className="mut">
          {[
            standing.rank === null ? null : copy.rank(rankWords(standing), className),
            standing.outcome === 'badge' ? seasonsCopy.page.badge : null,
            band && copy.band(band),
            standing.reason && reasonWords(standing.reason),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </div>
      {view.lacks && <p className="sm">{view.lacks}</p>}
      {view.sum && <p className="sm mut">{view.sum}</p>}
    </Card>
  );
}

/** A unit's standing with the arithmetic of each criterion: on the phone, what the table opens to. */
export default function UnitPage({ loaderData: view }: Route.ComponentProps) {
  const { season, standing } = view;
  const words = seasonsCopy.ledger;
  const until = season.appealsUntil && dateOf(season.appealsUntil, season.zone);
  return (
    <>
      <PageHead
        title={copy.title(standing.shortName)}
        summary={[standing.name, season.name, statusWords(season, view.now)].filter(Boolean).join(' · ')}
        back={{ href: `${seasonHref(season.id)}?kelas=${standing.classKey}`, label: copy.back }}
      />
      <PageBody tight>
        <Standing view={view} />
        {view.prizes.map(({ number, href }) => (
          <LinkButton key={href} icon="award" href={href} plain>
            {winningCopy.page.of(number)}
          </LinkButton>
        ))}
        {view.mayAppeal && <Alert>{words.window(until ?? null)}</Alert>}
        <div className="crit">
          {view.criteria.map(({ head, score, grade }) => (
            <Card key={head.key}>
              <div id={head.key}>
                <CriterionLedger
                  seasonId={season.id}
                  unit={{ id: standing.unitId, shortName: standing.shortName }}
                  name={head.name}
                  score={score}
                />
              </div>
              {grade && <p className="sm mut">{gradeSentence(grade, view.sameGrade)}</p>}
              {view.mayAppeal && (
                <LinkButton
                  size="sm"
                  href={appealHref(season.id, { unitId: standing.unitId, criterion: head.key })}
                >
                  {words.appeal}
                </LinkButton>
              )}
            </Card>
          ))}
        </div>
      </PageBody>
    </>
  );
}
