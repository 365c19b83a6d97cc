import { Form } from 'react-router';
import { Alert } from '#app/ui/alert.tsx';
import { Acts, Button } from '#app/ui/button.tsx';
import { ConfirmDialog } from '#app/ui/confirm-dialog.tsx';
import { DateField, TextAreaField } from '#app/ui/field.tsx';
import { Grade } from '#app/ui/grade.tsx';
import { Facts } from '#app/ui/list.tsx';
import { Card } from '#app/ui/page-head.tsx';
import { networkName } from '../networks.ts';
import type { ChannelDetail } from '../queries/detail.server.ts';
import { COLLECTOR_COPY, DETAIL_COPY, GRADE_COPY } from '../screens-copy.id.ts';
import { HealthBadge } from './account-cell.tsx';
import type { FormAnswer } from './form-answer.ts';

type Props = { channel: ChannelDetail };
type Answered = Props & { answer: FormAnswer | undefined };

function Act({ intent, children }: { intent: string; children: React.ReactNode }) {
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="intent" value={intent} />
      {children}
    </Form>
  );
}

/** What waits for a person: the head's yes or no, or a new address. */
export function Waiting({ channel, answer }: Answered) {
  if (channel.state === 'proposed')
    return (
      <Alert
        title={DETAIL_COPY.waitingTitle}
        act={
          channel.abilities.decide && (
            <>
              <Act intent="approve">
                <Button variant="filled" icon="check">
                  {DETAIL_COPY.approve}
                </Button>
              </Act>
              <ConfirmDialog
                trigger={{ label: DETAIL_COPY.reject, variant: 'danger' }}
                title={DETAIL_COPY.rejectQuestion}
                confirmLabel={DETAIL_COPY.rejectSubmit}
                cancelLabel={DETAIL_COPY.cancel}
                fields={{ intent: 'reject' }}
                danger
              >
                <TextAreaField
                  name="reason"
                  label={DETAIL_COPY.rejectReason}
                  hint={DETAIL_COPY.rejectReasonHint}
                  defaultValue={answer?.intent === 'reject' ? answer.values.reason : ''}
                  maxLength={300}
                  required
                />
              </ConfirmDialog>
            </>
          )
        }
      >
        {DETAIL_COPY.waitingText(channel.proposedBy, channel.proposedWhen)}
      </Alert>
    );
  if (channel.movedTo !== null && channel.state === 'approved')
    return (
      <Alert
        tone="warn"
        title={DETAIL_COPY.movedTitle}
        act={
          channel.abilities.followMove && (
            <Act intent="follow-move">
              <Button>{DETAIL_COPY.follow}</Button>
            </Act>
          )
        }
      >
        {DETAIL_COPY.movedText(channel.movedTo)}
      </Alert>
    );
  return null;
}

/** How collecting goes, in plain words, and what to do. */
export function Collecting({ channel }: Props) {
  const { health } = channel;
  return (
    <Card
      title={DETAIL_COPY.health}
      icon="rss"
      act={channel.state === 'approved' && <HealthBadge health={health.key} />}
    >
      {health.reads === null && health.key === 'none' ? (
        <p className="mut sm">{DETAIL_COPY.notCollected}</p>
      ) : (
        <>
          {health.what && (
            <Alert tone="warn" title={health.what}>
              {health.todo} {health.failures > 0 && `(${COLLECTOR_COPY.failed(health.failures)})`}
            </Alert>
          )}
          <Facts
            rows={[
              { term: DETAIL_COPY.lastSuccess, value: health.lastSuccess ?? COLLECTOR_COPY.never },
              ...(health.next || channel.abilities.collect
                ? [{ term: DETAIL_COPY.nextVisit, value: health.next ?? COLLECTOR_COPY.soon }]
                : []),
              ...(health.reads ? [{ term: DETAIL_COPY.reads, value: health.reads }] : []),
            ]}
          />
        </>
      )}
      {channel.abilities.collect && (
        <Act intent="collect">
          <Button size="sm" icon="refresh">
            {DETAIL_COPY.collect}
          </Button>
        </Act>
      )}
    </Card>
  );
}

export function FactsCard({ channel }: Props) {
  const { abilities } = channel;
  const rows = [
    { term: DETAIL_COPY.unit, value: channel.unitFull },
    { term: DETAIL_COPY.network, value: networkName(channel.network) },
    { term: DETAIL_COPY.address, value: channel.address ?? channel.name },
    ...(channel.opened ? [{ term: DETAIL_COPY.opened, value: channel.opened }] : []),
    ...(channel.closed ? [{ term: DETAIL_COPY.closed, value: channel.closed }] : []),
    ...(channel.state === 'approved' && channel.decidedWhen
      ? [
          {
            term: DETAIL_COPY.decided,
            value: [channel.decidedWhen, channel.decidedBy, channel.decidedBySelf && DETAIL_COPY.bySelf]
              .filter(Boolean)
              .join(', '),
          },
        ]
      : []),
    {
      term: DETAIL_COPY.amplifiable,
      value: channel.amplifiable ? DETAIL_COPY.amplifiableOn : DETAIL_COPY.amplifiableOff,
    },
  ];
  return (
    <Card title={DETAIL_COPY.facts} icon="info-circle">
      <Facts rows={rows} />
      {abilities.markAmplifiable && (
        <Act intent="amplifiable">
          <input type="hidden" name="amplifiable" value={channel.amplifiable ? 'tidak' : 'ya'} />
          <Button size="sm" icon="repeat">
            {channel.amplifiable ? DETAIL_COPY.amplifiableUnmark : DETAIL_COPY.amplifiableMark}
          </Button>
        </Act>
      )}
    </Card>
  );
}

export function LastPosts({ channel }: Props) {
  return (
    <Card title={DETAIL_COPY.posts} icon="news">
      {channel.posts.length === 0 ? (
        <p className="mut sm">{DETAIL_COPY.noPosts}</p>
      ) : (
        <ul className="lst">
          {channel.posts.map((post) => (
            <li key={post.id}>
              <span className="row" style={{ alignItems: 'flex-start' }}>
                <Grade grade={post.grade} label={GRADE_COPY[post.grade]} />
                <span style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
                  {post.address ? (
                    <a href={post.address} target="_blank" rel="noreferrer">
                      {post.words || DETAIL_COPY.noPostText}
                    </a>
                  ) : (
                    post.words || DETAIL_COPY.noPostText
                  )}
                  <span className="hint" style={{ display: 'block' }}>
                    {post.when}
                    {post.gone ? `, ${DETAIL_COPY.gone}` : ''}
                  </span>
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

export function CloseAccount({ channel, answer }: Answered) {
  if (!channel.abilities.close) return null;
  const mine = answer?.intent === 'close';
  return (
    <Acts>
      <ConfirmDialog
        trigger={{ label: DETAIL_COPY.close, variant: 'danger', icon: 'archive' }}
        title={DETAIL_COPY.closeQuestion}
        confirmLabel={DETAIL_COPY.closeSubmit}
        cancelLabel={DETAIL_COPY.cancel}
        fields={{ intent: 'close' }}
        danger
      >
        <p className="mut">{DETAIL_COPY.closeText}</p>
        <DateField
          name="closedOn"
          label={DETAIL_COPY.closedOn}
          error={mine ? answer.errors.closedOn : undefined}
          defaultValue={mine ? answer.values.closedOn : channel.today}
          max={channel.today}
          required
        />
      </ConfirmDialog>
    </Acts>
  );
}
