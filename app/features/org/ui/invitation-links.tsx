import { useEffect } from 'react';
import { Acts } from '#app/ui/button.tsx';
import { CopyButton } from '#app/ui/copy-button.tsx';
import { type Column, DataTable } from '#app/ui/data-table.tsx';
import { orgCopy } from '../copy.id.ts';
import { setupCopy } from '../setup-copy.id.ts';
import { LinkMessage } from './link-message.tsx';

export type ReadyInvitation = {
  personId: string;
  name: string;
  unit: string;
  phone: string | null;
  text: string;
};

const copy = setupCopy.invitations;

const columns: Column<ReadyInvitation>[] = [
  { key: 'person', head: copy.heads.person, main: true, cell: (row) => row.name },
  { key: 'unit', head: copy.heads.unit, phone: 'bare', cell: (row) => row.unit },
  {
    key: 'acts',
    head: copy.heads.acts,
    acts: true,
    cell: (row) => <LinkMessage text={row.text} phone={row.phone} small />,
  },
];

/** The links of many invitations, shown once: one tap each, or all copied for a mail merge. */
export function InvitationLinks({ ready }: { ready: readonly ReadyInvitation[] }) {
  // The form before was long: what it made stands at the top.
  useEffect(() => window.scrollTo(0, 0), []);
  return (
    <div className="stack tight">
      <Acts>
        <CopyButton
          text={ready.map((one) => one.text).join('\n\n')}
          label={copy.copyAll}
          doneLabel={orgCopy.link.copied}
          byHandLabel={orgCopy.link.byHand}
        />
      </Acts>
      <DataTable
        caption={copy.ready(ready.length)}
        columns={columns}
        rows={ready}
        rowKey={(row) => row.personId}
      />
    </div>
  );
}
