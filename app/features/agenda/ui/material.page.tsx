import './material.css';
import { useEffect, useRef } from 'react';
import { Form, useFetcher } from 'react-router';
import {
  callOf,
  platformOf,
  readAs,
  requireGovernment,
  requirePerson,
} from '#app/platform/request/request.server.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { PageBody, PageHead } from '#app/ui/page-head.tsx';
import { recordSeen, recordUsed } from '../actions/record-reading.server.ts';
import { type MaterialView, materialOf } from '../queries/material.server.ts';
import { tasksCopy } from '../tasks-copy.id.ts';
import type { Route } from './+types/material.page.ts';
import { type AnswerFaults, answerFromForm } from './answer-form.server.ts';
import { CaptionEditor } from './caption-editor.tsx';
import { FactsCard, NarrativeCard, whenWords } from './material-cards.tsx';
import { stayUnanswered } from './stay-unanswered.ts';
import { dueWords } from './task-words.ts';

export { loadAnew as shouldRevalidate } from '#app/platform/request/load-anew.ts';

export const handle: PageHandle = { scripts: true };
const copy = tasksCopy.material;

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const { zone } = requireGovernment(context);
  const platform = platformOf(context);
  const where = {
    actor,
    now: platform.clock.now().toString(),
    zone,
    coverage: platform.contributions('taskCoverage'),
  };
  const view = /^[0-9a-f-]{36}$/i.test(params.id)
    ? await readAs(context, actor, (db) => materialOf(db, where, params.id))
    : null;
  if (view === null) throw new Response(null, { status: 404 });
  if (view === 'forbidden') throw new Response(null, { status: 403 });
  return { view, draftId: `${actor.personId}:${view.id}` };
}

export async function action({ context, request, params }: Route.ActionArgs): Promise<AnswerFaults | null> {
  const form = await request.clone().formData();
  const intent = form.get('intent');
  if (intent !== 'seen' && intent !== 'used') {
    const answered = await answerFromForm(context, request, `/kerja/tugas/${params.id}`, params.id);
    return answered.data;
  }
  const actor = requirePerson(context, request);
  const record = intent === 'seen' ? recordSeen : recordUsed;
  await record(callOf(context, actor), { versionId: form.get('versionId'), unitId: form.get('unitId') });
  return null;
}

export const clientAction = ({ request, serverAction }: Route.ClientActionArgs) =>
  stayUnanswered(request, serverAction);

/** Tells that the narrative was opened, and used when its caption is copied; each only once a visit. */
function useReading(view: MaterialView) {
  const fetcher = useFetcher();
  const told = useRef(new Set<string>());
  const { narrative, unitId } = view;
  const tell = (intent: 'seen' | 'used') => {
    const key = `${intent}:${narrative?.versionId}`;
    if (!narrative || told.current.has(key)) return;
    told.current.add(key);
    void fetcher.submit({ intent, versionId: narrative.versionId, unitId }, { method: 'post' });
  };
  const unseen = narrative !== null && !narrative.seen;
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once for a version, not for each fetcher
  useEffect(() => {
    if (unseen) tell('seen');
  }, [unseen, narrative?.versionId]);
  return () => tell('used');
}

function Standing({ view }: { view: MaterialView }) {
  if (view.state === 'cancelled') return <Alert tone="warn">{copy.cancelledTask}</Alert>;
  if (view.activity?.cancelled) return <Alert tone="warn">{copy.cancelled}</Alert>;
  if (view.excuse)
    return (
      <Alert title={view.excuse.waiting ? copy.excuseWaiting : copy.excused}>{view.excuse.reason}</Alert>
    );
  if (view.coverage === 'covered') return <Alert tone="good">{copy.coveredNote}</Alert>;
  if (view.coverage === 'waiting') return <Alert>{copy.waitingNote}</Alert>;
  if (view.state === 'done') return <Alert tone="good">{copy.doneNote}</Alert>;
  if (view.held) return <Alert tone="warn">{copy.held}</Alert>;
  if (view.late) return <Alert tone="bad">{copy.late(dueWords(view.dueAt, view.zone, view.today))}</Alert>;
  return null;
}

function Answers({ view }: { view: MaterialView }) {
  const { abilities } = view;
  const button = (intent: string, label: string) => (
    <Form method="post" key={intent}>
      <input type="hidden" name="intent" value={intent} />
      <Button>{label}</Button>
    </Form>
  );
  return (
    <div className="acts">
      {abilities.accept && button('accept', copy.accept)}
      {abilities.answer && button('done', copy.done)}
      {abilities.reopen && button('reopen', tasksCopy.list.reopen)}
      {abilities.withdraw && button('withdraw', tasksCopy.list.withdraw)}
      {abilities.answer && (
        <>
          <LinkButton icon="notes" href={`/kerja/catat/baru?tugas=${view.id}`}>
            {copy.takeNote}
          </LinkButton>
          <LinkButton icon="file-text" href={`/kerja/naskah/baru?tugas=${view.id}`}>
            {copy.writePiece}
          </LinkButton>
        </>
      )}
      {abilities.excuse && (
        <LinkButton href={`/kerja/tugas/${view.id}/tidak-bisa`}>{tasksCopy.list.cannot}</LinkButton>
      )}
    </div>
  );
}

/** Bahan: everything that is needed to write for one task, and the way to the network and back. */
export default function MaterialPage({ loaderData, actionData }: Route.ComponentProps) {
  const { view, draftId } = loaderData;
  const used = useReading(view);
  const { activity } = view;
  return (
    <>
      <PageHead
        title={view.title}
        back={{ href: `/kerja/tugas?unit=${view.unitId}`, label: tasksCopy.list.title }}
        summary={
          activity
            ? [whenWords(activity, view.zone), activity.leader].filter(Boolean).join(' · ')
            : view.unitName
        }
      />
      <PageBody tight>
        {actionData?.general && (
          <Alert tone="bad" title={tasksCopy.list.failed} live>
            {actionData.general}
          </Alert>
        )}
        <Standing view={view} />
        {view.refusedNote && !view.excuse && view.state !== 'done' && (
          <Alert tone="warn" title={copy.refused}>
            {view.refusedNote}
          </Alert>
        )}
        {activity?.internal && <Alert tone="warn">{copy.internal}</Alert>}
        <div className="bahan">
          <div className="bahan-write">
            <CaptionEditor view={view} draftId={draftId} onUsed={used} />
          </div>
          <div className="bahan-read stack tight">
            <FactsCard view={view} />
            <NarrativeCard view={view} />
            <Answers view={view} />
          </div>
        </div>
      </PageBody>
    </>
  );
}
