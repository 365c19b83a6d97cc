import { Form, Link, useLocation, useNavigation } from 'react-router';
import { platformOf, readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { formatDate, formatInstant } from '#app/ui/format-date.ts';
import { Panel } from '#app/ui/panel.tsx';
import { SegmentedField } from '#app/ui/segmented.tsx';
import { StateBadge } from '#app/ui/state-tile.tsx';
import { KIND_WORDS } from '../copy.id.ts';
import { type CellEvidence, cellEvidence, type EvidencePost } from '../queries/evidence.server.ts';
import type { Route } from './+types/evidence.page.ts';
import { boardCopy, evidenceCopy } from './copy.id.ts';
import { decideByForm } from './decide-form.server.ts';
import { PostCard, WhyMatched } from './post-card.tsx';
import { useKeys } from './use-keys.ts';

export const handle = { scripts: true };

/** `k-<id>` an activity, `n-<id>` a narrative. */
function askedCell(params: { unit?: string; subject?: string }) {
  const found = /^([kn])-([0-9a-f-]{36})$/.exec(params.subject ?? '');
  const unitId = /^[0-9a-f-]{36}$/.test(params.unit ?? '') ? params.unit : undefined;
  if (!found?.[2] || !unitId) throw new Response(null, { status: 404 });
  return { unitId, type: found[1] === 'k' ? ('activity' as const) : ('narrative' as const), id: found[2] };
}

export async function loader({ context, request, params, url }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  const asked = askedCell(params);
  const now = platformOf(context).clock.now().toString();
  const evidence = await readAs(context, actor, (db) => cellEvidence(db, actor, asked, now));
  if (!evidence) throw new Response(null, { status: 404 });
  const chosen = url.searchParams.get('kiriman');
  return { evidence, chosen };
}

export async function action({ context, request, url }: Route.ActionArgs) {
  return decideByForm(context, request, url.pathname + url.search);
}

function taskSentence({ task, posts, zone }: CellEvidence): string {
  const found =
    posts.length === 0
      ? evidenceCopy.none
      : posts.length === 1
        ? evidenceCopy.only
        : evidenceCopy.several(posts.length);
  if (!task) return `${evidenceCopy.noTask} ${found}`;
  const kinds = evidenceCopy.kinds(task.kinds);
  const excuse = task.excuse ? ` ${evidenceCopy.excuse(task.excuse)}.` : '';
  return `${evidenceCopy.task(kinds, formatInstant(task.dueAt, zone))}${excuse} ${found}`;
}

function Verdict({ post, evidence }: { post: EvidencePost; evidence: CellEvidence }) {
  if (post.decidedByKind === 'person')
    return (
      <p className="sm">
        {post.state === 'rejected' ? `${evidenceCopy.rejected}. ` : ''}
        {evidenceCopy.byPerson(
          post.decidedByName ?? '-',
          post.decidedAt ? formatInstant(post.decidedAt, evidence.zone, 'short') : '',
        )}
      </p>
    );
  if (post.decidedByKind === 'rule')
    return (
      <p className="sm">
        {evidenceCopy.byRule(
          post.hardEvidence ? (evidenceCopy.hard[post.hardEvidence] ?? '') : evidenceCopy.sure,
        )}
      </p>
    );
  return null;
}

function Acts({ post, evidence, refused }: { post: EvidencePost; evidence: CellEvidence; refused?: string }) {
  const busy = useNavigation().state !== 'idle';
  const subject = `${evidence.subject.type}:${evidence.subject.id}`;
  if (!evidence.abilities.decide) return null;
  const undo = post.decidedByKind === 'person' && post.decisionId && evidence.abilities.undo;
  return (
    <Form method="post" preventScrollReset className="stack tight">
      {refused && <Alert tone="bad">{refused}</Alert>}
      <input type="hidden" name="post" value={post.id} />
      <input type="hidden" name="proposed" value={subject} />
      <input type="hidden" name="what" value={evidence.subject.title} />
      {undo ? (
        <>
          <input type="hidden" name="decision" value={post.decisionId ?? ''} />
          <Button name="intent" value="undo" icon="arrow-back-up" kbd="U" wide busy={busy}>
            {evidenceCopy.undo}
          </Button>
        </>
      ) : (
        <>
          <div className="row">
            <span className="sm m">{evidenceCopy.kind}</span>
            <div className="sp">
              <SegmentedField
                key={post.id}
                name="kind"
                label={evidenceCopy.kind}
                wide
                defaultValue={post.kind}
                options={Object.entries(KIND_WORDS).map(([value, label]) => ({ value, label }))}
              />
            </div>
          </div>
          <div className="row">
            <Button name="yes" value={subject} variant="filled" icon="check" kbd="Y" wide busy={busy}>
              {evidenceCopy.yes}
            </Button>
            <Button name="verdict" value="no" icon="x" kbd="T" wide busy={busy}>
              {evidenceCopy.no}
            </Button>
          </div>
        </>
      )}
      <div className="row wrap">
        <LinkButton variant="subtle" size="sm" href={`/kerja/kiriman/${post.id}`}>
          {evidenceCopy.other}
        </LinkButton>
        <span className="xs mut end">{evidenceCopy.byYou}</span>
      </div>
    </Form>
  );
}

export default function EvidencePage({ loaderData, actionData }: Route.ComponentProps) {
  const { evidence, chosen } = loaderData;
  const { pathname, search } = useLocation();
  useKeys();
  const rest = new URLSearchParams(search);
  rest.delete('kiriman');
  const query = rest.size > 0 ? `?${rest}` : '';
  const post = evidence.posts.find((one) => one.id === chosen) ?? evidence.posts[0];
  const others = evidence.posts.filter((one) => one !== post);
  const { subject, unit } = evidence;
  const waiting = evidence.state === 'menunggu' && post?.state === 'proposed';
  const look = evidence.state === 'tidak-ditugaskan' ? 'kosong' : evidence.state;
  const withPost = (id: string) => {
    const next = new URLSearchParams(search);
    next.set('kiriman', id);
    return `${pathname}?${next}`;
  };
  return (
    <Panel
      key={`${unit.id} ${subject.id}`}
      eyebrow={`${unit.shortName} · ${subject.date === null ? boardCopy.narrative : formatDate(subject.date, 'day', subject.date)}`}
      title={subject.title}
      closeHref={`/kerja/liputan${query}`}
      closeLabel={evidenceCopy.close}
      foot={
        post && (
          <Acts
            post={post}
            evidence={evidence}
            refused={actionData && 'refused' in actionData ? actionData.refused : undefined}
          />
        )
      }
    >
      <div>
        <StateBadge
          state={look}
          word={waiting && evidence.abilities.decide ? evidenceCopy.waiting : boardCopy.states[look]}
        />
      </div>
      <p className="sm mut">{taskSentence(evidence)}</p>
      {post ? (
        <>
          <PostCard post={post} zone={evidence.zone} />
          <Verdict post={post} evidence={evidence} />
          <WhyMatched post={post} proven={evidence.proven} />
          {others.length > 0 && (
            <div>
              <h3>{evidenceCopy.others}</h3>
              <ul className="lst">
                {others.map((one) => (
                  <li key={one.id} className="sm">
                    <Link to={withPost(one.id)} preventScrollReset>
                      {(one.title ?? one.text).slice(0, 90) || evidenceCopy.noText}
                    </Link>
                  </li>
                ))}
              </ul>
            </div>
          )}
          <p className="sm">
            <Link to={`/kerja/kiriman/${post.id}`}>{evidenceCopy.history}</Link>
          </p>
        </>
      ) : (
        <p className="sm mut">{evidenceCopy.noneHint}</p>
      )}
    </Panel>
  );
}
