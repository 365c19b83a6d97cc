import { LinkButton } from '#app/ui/button.tsx';
import { judgingCopy } from '../copy.id.ts';

const copy = judgingCopy.ways;

export type Ways = {
  readonly seasonId: string;
  readonly jury: boolean;
  readonly checklist: boolean;
  readonly sealed: boolean;
  readonly isPublic: boolean;
};

/** From a season's table to the work beside it: jury, checklist, certificates, and what the public sees. */
export function SeasonWays({ ways }: { ways: Ways }) {
  const at = (path: string) => `/kerja/liga/${ways.seasonId}${path}`;
  return (
    <nav className="row wrap" aria-label={copy.label}>
      {ways.jury && (
        <LinkButton size="sm" icon="gavel" href={at('/juri')}>
          {copy.jury}
        </LinkButton>
      )}
      {ways.checklist && (
        <LinkButton size="sm" icon="checklist" href={at('/ceklis')}>
          {copy.checklist}
        </LinkButton>
      )}
      {ways.sealed && (
        <LinkButton size="sm" icon="award" href={at('/piagam')}>
          {copy.prizes}
        </LinkButton>
      )}
      {ways.isPublic && (
        <LinkButton size="sm" icon="world" href={`/liga/${ways.seasonId}`} plain>
          {copy.open}
        </LinkButton>
      )}
    </nav>
  );
}
