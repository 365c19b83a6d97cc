import { data } from 'react-router';
import { redirectWith } from '#app/platform/request/flash.server.ts';
import { typedOf } from '#app/platform/request/form-input.ts';
import {
  callOf,
  platformOf,
  readAs,
  requestContext,
  requirePerson,
} from '#app/platform/request/request.server.ts';
import { Badge } from '#app/ui/badge.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { type Column, DataTable } from '#app/ui/data-table.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { EmptyState } from '#app/ui/states.tsx';
import { makeLetters } from '../letters/actions/make-letters.server.ts';
import { revokeLetter } from '../letters/actions/revoke-letter.server.ts';
import { lettersCopy } from '../letters/copy.id.ts';
import {
  type LetterCell,
  type LettersView,
  type LetterUnitRow,
  lettersView,
} from '../letters/queries/letters.server.ts';
import { LETTER_KINDS, type LetterKind } from '../tables.ts';
import type { Route } from './+types/letters.page.ts';
import { BatchFrame } from './batch-frame.tsx';
import { batchHref } from './batch-tabs.ts';
import { faultsOf } from './form-input.ts';
import { MakePanel, RevokePanel, WhatsappPanel } from './letter-panels.tsx';
import { RunProgress } from './run-progress.tsx';

export const handle: PageHandle = { scripts: true };
const copy = lettersCopy.page;

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const { origin } = context.get(requestContext);
  const platform = platformOf(context);
  const where = { origin, now: platform.clock.now().toString(), signing: platform.signer.configured };
  const view = await readAs(context, actor, (db) => lettersView(db, actor, params.batchId, where));
  if (!view || view.head.programmeId !== params.id) throw new Response(null, { status: 404 });
  const { searchParams } = new URL(request.url);
  const asked = (name: string) => searchParams.get(name);
  return {
    ...view,
    asked: { make: asked('buat'), unit: asked('unit'), wa: asked('wa'), revoke: asked('cabut') },
  };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const call = callOf(context, requirePerson(context, request));
  const typed = typedOf(await request.formData());
  const here = batchHref({ id: params.batchId, programmeId: params.id }, 'letters');
  if (typed.intent === 'revoke') {
    const revoked = await revokeLetter(call, typed);
    if (revoked.ok) return redirectWith(here, { text: copy.revoked });
    return data({ typed, ...faultsOf(revoked.error) }, { status: 422 });
  }
  const { origin } = context.get(requestContext);
  const made = await makeLetters(call, { ...typed, batchId: params.batchId, origin });
  if (made.ok) return redirectWith(here, { text: copy.made(made.value.letters) });
  return data({ typed, ...faultsOf(made.error) }, { status: 422 });
}

function Letter({ cell, here }: { cell: LetterCell; here: string }) {
  const file = `${here}/${cell.documentId}`;
  return (
    <span className="row wrap" style={{ gap: 8 }}>
      <span className="any sm" style={{ flexBasis: '100%' }}>
        {cell.number}
      </span>
      {cell.revoked && <Badge tone="bad">{copy.revokedBadge}</Badge>}
      {!cell.revoked && !cell.ready && <Badge tone="info">{copy.preparing}</Badge>}
      {cell.changed && <Badge tone="warn">{copy.changed[cell.changed]}</Badge>}
      {!cell.revoked && cell.ready && (
        <>
          <LinkButton size="sm" icon="file-type-pdf" href={`${file}.pdf`} plain>
            {copy.pdf}
          </LinkButton>
          {cell.docx && (
            <LinkButton size="sm" icon="download" href={`${file}.docx`} plain>
              {copy.docx}
            </LinkButton>
          )}
        </>
      )}
      {cell.whatsapp && (
        <LinkButton size="sm" icon="brand-whatsapp" href={`${here}?wa=${cell.documentId}`}>
          {copy.whatsapp}
        </LinkButton>
      )}
      {cell.mayRevoke && (
        <LinkButton size="sm" variant="danger-subtle" href={`${here}?cabut=${cell.documentId}`}>
          {copy.revoke}
        </LinkButton>
      )}
      {cell.reason && <span className="sm mut">{cell.reason}</span>}
      {cell.changed && <span className="sm mut">{copy.changedHint}</span>}
    </span>
  );
}

const columnsFor = (here: string): Column<LetterUnitRow>[] => [
  { key: 'unit', head: copy.columns.unit, main: true, cell: (row) => row.unit },
  { key: 'people', head: copy.columns.people, figure: true, cell: (row) => row.people },
  ...LETTER_KINDS.map((kind) => ({
    key: kind,
    head: kind === 'undangan' ? copy.columns.invitation : copy.columns.assignment,
    cell: (row: LetterUnitRow) => {
      const cell = row.letters[kind];
      return (
        <>
          {cell && <Letter cell={cell} here={here} />}
          {row.make.includes(kind) && (
            <LinkButton size="sm" variant="subtle" icon="plus" href={`${here}?buat=${kind}&unit=${row.id}`}>
              {copy.make}
            </LinkButton>
          )}
        </>
      );
    },
  })),
];

function Acts({ view, here }: { view: LettersView; here: string }) {
  return (
    <>
      {view.abilities.makeAll &&
        LETTER_KINDS.filter((kind) => view.rows.some(({ make }) => make.includes(kind))).map((kind, at) => (
          <LinkButton
            key={kind}
            icon="mail"
            href={`${here}?buat=${kind}`}
            {...(at === 0 ? { variant: 'filled' as const } : {})}
          >
            {copy.makeTitle[kind]}
          </LinkButton>
        ))}
      {view.abilities.service && <LinkButton href={`${here}/kepegawaian`}>{copy.service}</LinkButton>}
    </>
  );
}

/** Invitations and letters of assignment of a batch. */
export default function LettersPage({ loaderData: view, actionData }: Route.ComponentProps) {
  const { head, rows, asked } = view;
  const here = batchHref(head, 'letters');
  const typed = actionData?.typed;
  const kind = LETTER_KINDS.find((one) => one === (typed?.intent === 'make' ? typed.kind : asked.make));
  const unitId = typed?.intent === 'make' ? typed.unitId : asked.unit;
  const unit = rows.find(({ id }) => id === unitId) ?? null;
  const due = kind ? rows.filter(({ make }) => make.includes(kind)).length : 0;
  const withLetter = (documentId: string | null | undefined) =>
    rows.flatMap((row) =>
      LETTER_KINDS.filter((one: LetterKind) => row.letters[one]?.documentId === documentId).map((one) => ({
        row,
        kind: one,
      })),
    )[0];
  const revoked = withLetter(typed?.intent === 'revoke' ? typed.documentId : asked.revoke);
  const message = withLetter(asked.wa);
  return (
    <>
      <BatchFrame
        head={head}
        current="letters"
        summary={copy.summary(view.made, rows.length)}
        acts={<Acts view={view} here={here} />}
      >
        {view.ready < view.made && (
          <RunProgress
            value={view.ready}
            max={view.made}
            label={copy.drawing(view.ready, view.made)}
            refresh={copy.refresh}
          />
        )}
        <DataTable
          caption={copy.caption}
          columns={columnsFor(here)}
          rows={rows}
          rowKey={(row) => row.id}
          empty={
            <EmptyState icon="mail" title={copy.emptyTitle}>
              {view.abilities.makeAll ? copy.empty : copy.emptyForOthers}
            </EmptyState>
          }
        />
      </BatchFrame>
      {kind && (unit ? unit.make.includes(kind) : view.abilities.makeAll && due > 0) && (
        <MakePanel
          view={view}
          kind={kind}
          unit={unit}
          due={due}
          faults={typed?.intent === 'make' ? actionData : undefined}
          closeHref={here}
        />
      )}
      {message && <WhatsappPanel row={message.row} closeHref={here} />}
      {revoked && (
        <RevokePanel
          row={revoked.row}
          kind={revoked.kind}
          faults={typed?.intent === 'revoke' ? actionData : undefined}
          closeHref={here}
        />
      )}
    </>
  );
}
