import { Fragment } from 'react';
import { Link } from 'react-router';
import { Badge, type Tone } from '#app/ui/badge.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { STANDING_COPY } from '../copy.id.ts';
import { networkIcon, networkName } from '../networks.ts';
import type { Standing } from '../rules/official.ts';
import { HEALTH_COPY, type HealthKey } from '../screens-copy.id.ts';

const STANDING_TONE: Record<Standing, Tone> = {
  official: 'good',
  'one-way': 'warn',
  claimed: 'warn',
  stale: 'warn',
  unclaimed: 'info',
  closed: 'neutral',
};

export function StandingBadge({ standing }: { standing: Standing }) {
  return (
    <Badge tone={STANDING_TONE[standing]} icon={standing === 'official' ? 'shield-check' : undefined}>
      {STANDING_COPY[standing].word}
    </Badge>
  );
}

const HEALTH_TONE: Record<HealthKey, Tone> = {
  ok: 'good',
  waiting: 'info',
  visiting: 'info',
  trouble: 'bad',
  moved: 'warn',
  none: 'neutral',
};

export function HealthBadge({ health }: { health: HealthKey }) {
  return <Badge tone={HEALTH_TONE[health]}>{HEALTH_COPY[health]}</Badge>;
}

/** A long name breaks after its dots, not within a word. */
function Breakable({ name }: { name: string }) {
  return name.split(/(?<=[._@/-])/).map((part, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one name never change their places
    <Fragment key={at}>
      {part}
      <wbr />
    </Fragment>
  ));
}

/** Network glyph, name of the account as a link, and what it is called. */
export function AccountCell(props: {
  id: string | null;
  network: string;
  name: string;
  label?: string | null;
  /** Where the name leads, before the id. */
  under?: string;
}) {
  const { id, network, name, label, under = '/kerja/akun' } = props;
  return (
    <span className="row" style={{ alignItems: 'flex-start' }}>
      <Icon name={networkIcon(network)} />
      <span style={{ minWidth: 0, overflowWrap: 'break-word' }}>
        {id ? (
          <Link to={`${under}/${id}`}>
            <Breakable name={name} />
          </Link>
        ) : (
          <Breakable name={name} />
        )}
        <span className="sub">{label ? `${networkName(network)}, ${label}` : networkName(network)}</span>
      </span>
    </span>
  );
}
