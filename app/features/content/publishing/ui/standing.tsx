import { DELIVERY_HELD_COPY } from '#app/features/channels/index.ts';
import { Alert } from '#app/ui/alert.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { formatInstant } from '#app/ui/format-date.ts';
import { isAgendaFlag } from '../../pieces/rules/flags.ts';
import { publishCopy as copy } from '../copy.id.ts';
import type { PublishView } from '../queries/variant.server.ts';
import { heldSentence, problemSentence } from './problem-words.ts';

type Props = { view: PublishView; zone: string };

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
      act={
        view.state !== 'withdrawn' && (
          <LinkButton size="sm" href={`/kerja/naskah/${view.pieceId}`}>
            {copy.open}
          </LinkButton>
        )
      }
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
  const isStopped = heldReason !== null && heldReason in DELIVERY_HELD_COPY;
  const isUnsure = problem?.class === 'unconfirmed' || heldReason === 'unsettled';
  if (!isStopped && !problem)
    return view.state === 'publishing' ? <Alert>{copy.schedule.publishing}</Alert> : null;
  return (
    <Alert
      tone={isStopped || isUnsure ? 'warn' : 'info'}
      title={isStopped ? (isUnsure ? copy.stopped.unsure : copy.stopped.held) : undefined}
      act={
        view.may.publish &&
        view.deliveryId && (
          <LinkButton size="sm" href={`/kerja/pengiriman/${view.deliveryId}`}>
            {isUnsure ? copy.stopped.tell : copy.stopped.open}
          </LinkButton>
        )
      }
    >
      {problem && !(isStopped && isUnsure) && `${problemSentence(problem)} `}
      {isStopped ? heldSentence(heldReason) : !isUnsure && copy.stopped.later}
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
  if (view.problem) return <Alert tone="bad">{problemSentence(view.problem)}</Alert>;
  return null;
}
