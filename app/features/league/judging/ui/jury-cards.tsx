import { Form } from 'react-router';
import { Button } from '#app/ui/button.tsx';
import { CheckField } from '#app/ui/choice-fields.tsx';
import { Card } from '#app/ui/page-head.tsx';
import { judgingCopy } from '../copy.id.ts';
import type { JuryDesk } from '../queries/jury-desk.server.ts';

const copy = judgingCopy.desk;

/** How the jurors agree, in words with their figures. */
export function AgreementCard({ view }: { view: JuryDesk }) {
  if (!view.season.drawnAt) return null;
  const { agreement } = view;
  return (
    <Card title={copy.agreement} icon="scale">
      {agreement === null ? (
        <p className="mut">{copy.agreementHidden}</p>
      ) : agreement.pieces === 0 ? (
        <p className="mut">{copy.agreementNone}</p>
      ) : (
        <div className="stack tight">
          <p>{copy.icc(agreement)}</p>
          <p>{copy.within(agreement)}</p>
          <p>{copy.mean(agreement, view.mostPoints)}</p>
        </div>
      )}
    </Card>
  );
}

/** Ends the jury's work; with empty sheets only where that is meant. */
export function CloseForm({ view }: { view: JuryDesk }) {
  if (!view.abilities.run) return null;
  const left = view.sheets - view.scored;
  return (
    <Card title={copy.close}>
      <Form method="post" className="form">
        <p>{copy.closeText}</p>
        {left > 0 && (
          <>
            <p>{copy.closeEmpty(left)}</p>
            <CheckField name="anyway" label={copy.anyway} required />
          </>
        )}
        <Button variant={left > 0 ? 'danger' : 'filled'} name="intent" value="close">
          {copy.close}
        </Button>
      </Form>
    </Card>
  );
}
