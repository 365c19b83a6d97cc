import { Link } from 'react-router';
import { Ledger } from '#app/ui/ledger.tsx';
import { ledgerWords } from '../../scoring/ledger-copy.id.ts';
import type { CriterionScore } from '../../types.ts';
import { MISSING_WORDS, points, seasonsCopy } from '../copy.id.ts';
import { evidenceHref } from './hrefs.ts';

const copy = seasonsCopy.ledger;

/** The arithmetic of one criterion of a unit, each figure a link to what it is made of. */
export function CriterionLedger(props: {
  seasonId: string;
  unit: { id: string; shortName: string };
  name: string;
  score: CriterionScore;
  /** Without links: a preview has no evidence to open. */
  plain?: boolean;
}) {
  const { seasonId, unit, name, score } = props;
  const lines = score.ledger.map((line, at) => {
    const { label, evidence, value } = ledgerWords(line);
    const href = line.evidence && evidenceHref(seasonId, unit.id, score.key, line.evidence);
    return {
      key: `${at}-${line.key}`,
      label: (
        <>
          {label}
          {evidence && href && !props.plain && (
            <>
              {' · '}
              <Link to={href}>{evidence}</Link>
            </>
          )}
        </>
      ),
      value,
    };
  });
  return (
    <>
      <Ledger
        caption={copy.caption(unit.shortName, name)}
        lines={lines}
        {...(score.points === null
          ? {}
          : { total: { label: copy.total, value: copy.points(points(score.points), score.weight) } })}
      />
      {score.points === null && (
        <p className="mut">
          {score.dropped ? copy.droppedLong : copy.notMeasured(MISSING_WORDS[score.missing ?? 'too-few'])}
        </p>
      )}
    </>
  );
}
