import { Form, useNavigation } from 'react-router';
import { Badge } from '#app/ui/badge.tsx';
import { Button } from '#app/ui/button.tsx';
import { CheckField } from '#app/ui/choice-fields.tsx';
import { TextField } from '#app/ui/field.tsx';
import { Card } from '#app/ui/page-head.tsx';
import { METHOD_COPY } from '../copy.id.ts';
import type { ChannelDetail, ProofLine } from '../queries/detail.server.ts';
import { DETAIL_COPY } from '../screens-copy.id.ts';
import type { FormAnswer } from './form-answer.ts';

type Props = { channel: ChannelDetail; answer: FormAnswer | undefined };

const BADGE = {
  holds: { tone: 'good', word: DETAIL_COPY.holds },
  missing: { tone: 'bad', word: DETAIL_COPY.missing },
  stale: { tone: 'warn', word: DETAIL_COPY.stale },
  none: { tone: 'neutral', word: DETAIL_COPY.none },
} as const;

/** Every way to prove the account: how it stands, how to make it, and a button that looks for it. */
export function Proofs({ channel, answer }: Props) {
  return (
    <Card title={DETAIL_COPY.proofs} icon="shield-check">
      <p className="mut sm">{DETAIL_COPY.proofsIntro}</p>
      {channel.proofs.some((proof) => proof.oneWay) && <p className="mut sm">{DETAIL_COPY.proofsHalf}</p>}
      <ul className="lst">
        {channel.proofs.map((proof) => (
          <li key={proof.method}>
            <ProofItem proof={proof} channel={channel} answer={answer} />
          </li>
        ))}
      </ul>
      {channel.history.length > 0 && (
        <details>
          <summary>{DETAIL_COPY.history}</summary>
          <ul className="lst">
            {channel.history.map((look) => (
              <li key={look.id} className="sm">
                {look.when}
                {look.who ? `, ${look.who}` : ''}: {METHOD_COPY[look.method].toLowerCase()},{' '}
                {look.holds ? DETAIL_COPY.holds : DETAIL_COPY.missing}. {look.detail}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Card>
  );
}

function ProofItem({ proof, channel, answer }: Props & { proof: ProofLine }) {
  const badge = BADGE[proof.standing];
  return (
    <>
      <div className="row wrap">
        <b className="sp">{METHOD_COPY[proof.method]}</b>
        {proof.oneWay && <Badge tone="neutral">{DETAIL_COPY.oneWay}</Badge>}
        <Badge tone={badge.tone}>{badge.word}</Badge>
      </div>
      {proof.checked && (
        <p className="sm">
          {DETAIL_COPY.checked(proof.checked)}
          {proof.standing === 'holds' && proof.until ? ` ${DETAIL_COPY.until(proof.until)}` : ''}
          {proof.detail ? ` ${proof.detail}` : ''}
        </p>
      )}
      {proof.standing !== 'holds' && <p className="sm mut">{proof.how}</p>}
      {proof.way === 'person' ? (
        <Confirm proof={proof} channel={channel} answer={answer} />
      ) : (
        channel.abilities.checkProof && <Check proof={proof} channel={channel} answer={answer} />
      )}
    </>
  );
}

function Check({ proof, channel, answer }: Props & { proof: ProofLine }) {
  const navigation = useNavigation();
  const busy = navigation.state === 'submitting' && navigation.formData?.get('method') === proof.method;
  const mine = answer?.intent === 'check-proof' && answer.values.method === proof.method;
  const id = `page-${proof.method}`;
  return (
    <Form method="post" preventScrollReset className="page tight" style={{ padding: '8px 0 0' }}>
      <input type="hidden" name="intent" value="check-proof" />
      <input type="hidden" name="method" value={proof.method} />
      {proof.takesPage && (
        <TextField
          name="page"
          id={id}
          label={DETAIL_COPY.page}
          hint={channel.rootDomain ? DETAIL_COPY.pageHint(channel.rootDomain) : undefined}
          error={mine ? answer.errors.page : undefined}
          defaultValue={mine ? answer.values.page : (proof.page ?? '')}
          autoCapitalize="none"
          spellCheck={false}
          inputMode="url"
        />
      )}
      <div>
        <Button size="sm" icon="refresh" busy={busy}>
          {proof.standing === 'none' ? DETAIL_COPY.check : DETAIL_COPY.checkAgain}
        </Button>
      </div>
    </Form>
  );
}

function Confirm({ proof, channel, answer }: Props & { proof: ProofLine }) {
  if (!channel.abilities.confirmProof)
    return channel.abilities.checkProof ? <p className="sm mut">{DETAIL_COPY.confirmOther}</p> : null;
  const mine = answer?.intent === 'confirm-proof' && answer.values.method === proof.method;
  const { back, call, code } = DETAIL_COPY.confirmLabel;
  const label = proof.method === 'link-back' ? back : channel.network === 'phone' ? call : code;
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="intent" value="confirm-proof" />
      <input type="hidden" name="method" value={proof.method} />
      <CheckField
        name="seen"
        label={label}
        hint={DETAIL_COPY.confirmHint}
        error={mine ? answer.errors.seen : undefined}
      />
      <Button size="sm" icon="eye">
        {DETAIL_COPY.confirm}
      </Button>
    </Form>
  );
}
