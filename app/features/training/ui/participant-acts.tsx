import { Form } from 'react-router';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { ConfirmDialog } from '#app/ui/confirm-dialog.tsx';
import { registeringCopy as copy } from '../registering/copy.id.ts';
import type { ParticipantRow } from '../registering/queries/participants.server.ts';

/** What may be done with one registration. */
export function ParticipantActs({ row, here }: { row: ParticipantRow; here: string }) {
  return (
    <span className="row wrap" style={{ gap: 8 }}>
      {row.mayAnswer && (
        <Form method="post" className="row" style={{ gap: 8 }}>
          <input type="hidden" name="registrationId" value={row.id} />
          <Button size="sm" name="intent" value="accept">
            {copy.accept}
          </Button>
          <Button size="sm" name="intent" value="decline">
            {copy.decline}
          </Button>
        </Form>
      )}
      {row.mayReplace && (
        <LinkButton size="sm" href={`${here}?ganti=${row.id}`}>
          {copy.replacement.act}
        </LinkButton>
      )}
      {row.mayWithdraw && !row.mayAnswer && (
        <ConfirmDialog
          trigger={{ label: copy.withdraw, size: 'sm' }}
          title={copy.withdrawTitle}
          confirmLabel={copy.withdraw}
          cancelLabel={copy.cancel}
          fields={{ intent: 'withdraw', registrationId: row.id }}
          danger
        >
          {copy.withdrawText}
        </ConfirmDialog>
      )}
    </span>
  );
}
