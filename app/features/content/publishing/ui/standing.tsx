import { DELIVERY_HELD_COPY, DELIVERY_OF_THE_MESSAGE } from '#app/features/channels/index.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Badge, type Tone } from '#app/ui/badge.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { formatInstant } from '#app/ui/format-date.ts';
import { isAgendaFlag } from '../../pieces/rules/flags.ts';
import type { VariantState } from '../../states.ts';
import { blockerSentence, publishCopy as copy, STATE_WORDS } from '../copy.id.ts';
import type { PublishView } from '../queries/variant.server.ts';
import { heldSentence, problemSentence } from './problem-words.ts';

type Props = { view: PublishView; zone: string };

/** What the network refuses as it is, or misses: mended in the piece. */
function ToPiece({ pieceId }: { pieceId: string }) {
  return (
    <LinkButton size="sm" href={`/kerja/naskah/${pieceId}`}>
      {copy.open}
    </LinkButton>
  );
}

const isStopped = ({ heldReason }: PublishView): boolean =>
  heldReason !== null && heldReason in DELIVERY_HELD_COPY;
const isUnsure = ({ heldReason, problem }: PublishView): boolean =>
  problem?.class === 'unconfirmed' || heldReason === 'unsettled';

/** The state in a word; on its way, but stopped before a person has acted, is not on its way. */
export function StandingBadge({ view }: { view: PublishView }) {
  const moves = view.state === 'publishing' || view.state === 'scheduled';
  if (moves && isUnsure(view)) return <Badge tone="warn">{copy.stopped.unsureWord}</Badge>;
  if (moves && isStopped(view)) return <Badge tone="warn">{STATE_WORDS.held}</Badge>;
  return <Badge tone={TONES[view.state] ?? 'neutral'}>{STATE_WORDS[view.state]}</Badge>;
}

const TONES: Partial<Record<VariantState, Tone>> = {
  approved: 'good',
  scheduled: 'info',
  publishing: 'info',
  published: 'good',
  failed: 'bad',
  held: 'warn',
  returned: 'warn',
};

export function Blockers({ view, zone }: Props) {
  const isReady = view.state === 'approved' || view.state === 'scheduled' || view.state === 'failed';
  if (!isReady || view.blockers.length === 0) return null;
  return (
    <Alert tone="warn" title={copy.notReady} act={<ToPiece pieceId={view.pieceId} />}>
      <ul>
        {view.blockers.map((blocker) => {
          const sentence = blockerSentence(blocker, zone);
          return <li key={sentence}>{sentence}</li>;
        })}
      </ul>
    </Alert>
  );
}

function SeePost({ address }: { address: string | null }) {
  return (
    address && (
      <a className="lk" href={address} rel="noreferrer">
        {copy.schedule.see}
      </a>
    )
  );
}

/** Not its turn yet: a person has to write, read or decide first. */
function Waits({ view, words }: { view: PublishView; words: string }) {
  const ofAgenda = view.heldReason !== null && isAgendaFlag(view.heldReason);
  const isOwnHold = view.state === 'held' && view.heldReason !== null && !ofAgenda;
  return (
    <Alert
      tone="warn"
      title={view.heldReason === null ? undefined : heldSentence(view.heldReason)}
      act={view.state !== 'withdrawn' && <ToPiece pieceId={view.pieceId} />}
    >
      {isOwnHold ? copy.held : words}
      {view.state === 'withdrawn' && view.publishedAddress && (
        <>
          {' '}
          {copy.outThough.standing} <SeePost address={view.publishedAddress} />
        </>
      )}
    </Alert>
  );
}

/** On its way: by itself, or stopped before its delivery until a person acts. */
function UnderWay({ view }: { view: PublishView }) {
  const { heldReason, problem } = view;
  const [stopped, unsure] = [isStopped(view), isUnsure(view)];
  if (!stopped && !problem)
    return view.state === 'publishing' ? <Alert>{copy.schedule.publishing}</Alert> : null;
  return (
    <Alert
      tone={stopped || unsure ? 'warn' : 'info'}
      title={stopped ? (unsure ? copy.stopped.unsure : copy.stopped.held) : undefined}
      act={
        view.may.publish &&
        view.deliveryId && (
          <LinkButton size="sm" href={`/kerja/pengiriman/${view.deliveryId}`}>
            {unsure ? copy.stopped.tell : copy.stopped.open}
          </LinkButton>
        )
      }
    >
      {problem && !(stopped && unsure) && `${problemSentence(problem)} `}
      {stopped ? heldSentence(heldReason ?? '') : !unsure && copy.stopped.later}
    </Alert>
  );
}

/** Where it stands, in a sentence that says what to do next. */
export function Standing({ view, zone }: Props) {
  const waits = copy.states[view.state];
  if (waits) return <Waits view={view} words={waits} />;
  if (view.state === 'published')
    return (
      <Alert
        tone="good"
        title={view.publishedAt ? copy.schedule.done(formatInstant(view.publishedAt, zone)) : undefined}
      >
        <SeePost address={view.publishedAddress} />
      </Alert>
    );
  if (view.state === 'excused') return <Alert>{copy.assisted.excused(view.excusedReason ?? '')}</Alert>;
  if (view.state === 'publishing' || view.state === 'scheduled') return <UnderWay view={view} />;
  if (view.problem)
    return (
      <Alert
        tone="bad"
        act={DELIVERY_OF_THE_MESSAGE.has(view.problem.reason) && <ToPiece pieceId={view.pieceId} />}
      >
        {problemSentence(view.problem)}
      </Alert>
    );
  return null;
}
