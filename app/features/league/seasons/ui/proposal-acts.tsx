import { ConfirmDialog } from '#app/ui/confirm-dialog.tsx';
import { TextAreaField } from '#app/ui/field.tsx';
import { appealsCopy } from '../appeals-copy.id.ts';
import type { DecisionsView } from '../queries/decisions.server.ts';

const copy = appealsCopy;

/** What can be done with a proposal that waits: a second person accepts or rejects it, its author takes it back. */
export function ProposalActs({ row }: { row: DecisionsView['proposals'][number] }) {
  const post = `koreksi/${row.id}`;
  const note = (
    <TextAreaField
      id={`note-${row.id}`}
      name="note"
      label={copy.one.note}
      maxLength={1000}
      rows={3}
      required
    />
  );
  if (row.mayDecide)
    return (
      <>
        <ConfirmDialog
          trigger={{ label: copy.propose.accept, size: 'sm' }}
          title={copy.propose.decide}
          confirmLabel={copy.propose.accept}
          cancelLabel={copy.one.keep}
          action={`../${post}`}
          fields={{ verdict: 'accept' }}
        >
          {note}
        </ConfirmDialog>
        <ConfirmDialog
          trigger={{ label: copy.one.reject, size: 'sm', variant: 'danger-subtle' }}
          title={copy.propose.decide}
          confirmLabel={copy.one.reject}
          cancelLabel={copy.one.keep}
          danger
          action={`../${post}`}
          fields={{ verdict: 'reject' }}
        >
          {note}
        </ConfirmDialog>
      </>
    );
  if (!row.mayWithdraw) return null;
  return (
    <ConfirmDialog
      trigger={{ label: copy.propose.withdraw, size: 'sm', variant: 'danger-subtle' }}
      title={copy.propose.withdraw}
      confirmLabel={copy.propose.withdraw}
      cancelLabel={copy.one.keep}
      danger
      action={`../${post}`}
      fields={{ verdict: 'withdraw' }}
    />
  );
}
