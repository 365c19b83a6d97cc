import { Form } from 'react-router';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { Card } from '#app/ui/page-head.tsx';
import type { VariantState } from '../../states.ts';
import { panelCopy as copy } from '../panel-copy.id.ts';

export type PanelFacts = {
  readonly pieceId: string;
  readonly states: readonly VariantState[];
  /** A state that goes out, or is out, without a second person's reading. */
  readonly unread: boolean;
  readonly mayWrite: boolean;
};

/** On the page of a piece: what stands with its review, and the way on. */
export function ReviewPanel({ pieceId, states, unread, mayWrite }: PanelFacts) {
  const has = (...wanted: VariantState[]) => states.some((state) => wanted.includes(state));
  const at = `/kerja/periksa/${pieceId}`;
  const waiting = states.filter((state) => state === 'submitted').length;
  const ready = has('draft', 'returned');
  return (
    <Card title={copy.title} icon="clipboard-check">
      <div className="stack tight">
        {waiting > 0 && <p>{copy.waiting(waiting, states.length)}</p>}
        {has('returned') && <p>{copy.returned}</p>}
        {waiting === 0 && ready && !has('returned') && <p className="mut">{copy.draft}</p>}
        {unread && <p>{copy.unread}</p>}
        <div className="row wrap">
          {ready && mayWrite && (
            <LinkButton variant="filled" icon="send" href={`${at}/ajukan`}>
              {copy.submit}
            </LinkButton>
          )}
          {waiting > 0 && mayWrite && (
            <LinkButton icon="brand-whatsapp" href={`${at}/tautan`}>
              {copy.link}
            </LinkButton>
          )}
          {waiting > 0 && mayWrite && (
            <Form method="post" action={at}>
              <input type="hidden" name="intent" value="tarik" />
              <Button icon="arrow-back-up">{copy.recall}</Button>
            </Form>
          )}
          <LinkButton icon="clipboard-check" href={at}>
            {copy.open}
          </LinkButton>
        </div>
      </div>
    </Card>
  );
}
