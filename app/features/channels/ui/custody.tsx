import { Form } from 'react-router';
import { Button } from '#app/ui/button.tsx';
import { DateField, SelectField } from '#app/ui/field.tsx';
import { Facts } from '#app/ui/list.tsx';
import { Card } from '#app/ui/page-head.tsx';
import type { ChannelDetail } from '../queries/detail.server.ts';
import { DETAIL_COPY } from '../screens-copy.id.ts';
import type { FormAnswer } from './form-answer.ts';

const said = (value: boolean | null): string =>
  value === null ? DETAIL_COPY.unknown : value ? DETAIL_COPY.yes : DETAIL_COPY.no;
const formValueOf = (value: boolean | null): string => (value === null ? '' : value ? 'ya' : 'tidak');

/** Who holds the account and how well it is kept; a form for those who may change it. */
export function Custody({ channel, answer }: { channel: ChannelDetail; answer: FormAnswer | undefined }) {
  const { custody, abilities } = channel;
  if (!custody)
    return (
      <Card title={DETAIL_COPY.custody} icon="key">
        <p className="mut sm">{DETAIL_COPY.custodyHidden}</p>
      </Card>
    );
  const facts = (
    <Facts
      rows={[
        { term: DETAIL_COPY.custodyHolder, value: custody.holder ?? DETAIL_COPY.custodyNobody },
        { term: DETAIL_COPY.recovery, value: said(custody.recoveryOfficial) },
        { term: DETAIL_COPY.secondFactor, value: said(custody.secondFactor) },
        { term: DETAIL_COPY.checkedOn, value: custody.checkedWords ?? DETAIL_COPY.unknown },
      ]}
    />
  );
  if (!abilities.editCustody)
    return (
      <Card title={DETAIL_COPY.custody} icon="key">
        {facts}
      </Card>
    );
  const mine = answer?.intent === 'custody';
  return (
    <Card title={DETAIL_COPY.custody} icon="key">
      {facts}
      <details open={mine}>
        <summary>{DETAIL_COPY.custodyChange}</summary>
        <CustodyForm channel={channel} custody={custody} answer={mine ? answer : undefined} />
      </details>
    </Card>
  );
}

function CustodyForm(props: {
  channel: ChannelDetail;
  custody: NonNullable<ChannelDetail['custody']>;
  answer: FormAnswer | undefined;
}) {
  const { channel, custody, answer } = props;
  const errors = answer?.errors ?? {};
  const values = answer?.values ?? {
    holderId: custody.holderId ?? '',
    recoveryOfficial: formValueOf(custody.recoveryOfficial),
    secondFactor: formValueOf(custody.secondFactor),
    checkedOn: custody.checkedOn ?? channel.today,
  };
  const choice = [
    { value: 'ya', label: DETAIL_COPY.yes },
    { value: 'tidak', label: DETAIL_COPY.no },
  ];
  const holders = custody.candidates.map((person) => ({ value: person.id, label: person.name }));
  if (custody.holderId && custody.holder && !holders.some((one) => one.value === custody.holderId))
    holders.unshift({ value: custody.holderId, label: custody.holder });
  return (
    <Form method="post" preventScrollReset className="form">
      <input type="hidden" name="intent" value="custody" />
      <SelectField
        name="holderId"
        label={DETAIL_COPY.custodyHolder}
        hint={DETAIL_COPY.custodyHolderHint}
        error={errors.holderId}
        options={holders}
        empty={DETAIL_COPY.custodyNobody}
        defaultValue={values.holderId}
      />
      <SelectField
        name="recoveryOfficial"
        label={DETAIL_COPY.recovery}
        error={errors.recoveryOfficial}
        options={choice}
        empty={DETAIL_COPY.unknown}
        defaultValue={values.recoveryOfficial}
      />
      <SelectField
        name="secondFactor"
        label={DETAIL_COPY.secondFactor}
        error={errors.secondFactor}
        options={choice}
        empty={DETAIL_COPY.unknown}
        defaultValue={values.secondFactor}
      />
      <DateField
        name="checkedOn"
        label={DETAIL_COPY.checkedOn}
        error={errors.checkedOn}
        defaultValue={values.checkedOn}
        max={channel.today}
      />
      <div>
        <Button>{DETAIL_COPY.save}</Button>
      </div>
    </Form>
  );
}
