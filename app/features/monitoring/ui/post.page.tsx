import { Form, Link, useNavigation } from 'react-router';
import { readAs, requirePerson } from '#app/platform/request/request.server.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Badge } from '#app/ui/badge.tsx';
import { Button } from '#app/ui/button.tsx';
import { formatDate, formatInstant } from '#app/ui/format-date.ts';
import { Facts } from '#app/ui/list.tsx';
import { Card, PageBody, PageHead } from '#app/ui/page-head.tsx';
import { SearchSelectField } from '#app/ui/search-select.tsx';
import { SegmentedField } from '#app/ui/segmented.tsx';
import { GRADE_WORDS, KIND_WORDS } from '../copy.id.ts';
import { type PostView, postView } from '../queries/post.server.ts';
import type { Route } from './+types/post.page.ts';
import { boardCopy, evidenceCopy, postCopy, queueCopy } from './copy.id.ts';
import { decideByForm } from './decide-form.server.ts';
import { metricCopy } from './metric-copy.id.ts';
import { PostCard, WhyMatched } from './post-card.tsx';

export const handle = { scripts: true };

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const actor = requirePerson(context, request);
  if (!/^[0-9a-f-]{36}$/.test(params.id)) throw new Response(null, { status: 404 });
  const view = await readAs(context, actor, (db) => postView(db, actor, params.id));
  if (!view) throw new Response(null, { status: 404 });
  return view;
}

export async function action({ context, request, params }: Route.ActionArgs) {
  return decideByForm(context, request, `/kerja/kiriman/${params.id}`);
}

function PostFacts({ view: { post, zone } }: { view: PostView }) {
  const time = (instant: string) => formatInstant(instant, zone);
  return (
    <Facts
      rows={[
        { term: postCopy.unit, value: <Link to={`/kerja/unit/${post.unitId}`}>{post.unit}</Link> },
        {
          term: postCopy.published,
          value: post.publishedKnown ? time(post.publishedAt) : evidenceCopy.noTime,
        },
        { term: postCopy.seen, value: time(post.firstSeenAt) },
        ...(post.editedAt ? [{ term: postCopy.edited, value: time(post.editedAt) }] : []),
        ...(post.goneAt ? [{ term: postCopy.gone, value: time(post.goneAt) }] : []),
        { term: postCopy.grade, value: `${post.grade}, ${GRADE_WORDS[post.grade]}` },
        { term: postCopy.kind, value: KIND_WORDS[post.kind] },
        ...(post.metric
          ? [
              { term: metricCopy.term, value: metricCopy.line(post.metric, post.publishedAt) },
              { term: metricCopy.partsTerm, value: metricCopy.parts(post.metric) },
              { term: metricCopy.noteTerm, value: metricCopy.note },
            ]
          : []),
        ...(post.copyOf
          ? [
              {
                term: postCopy.copyOf,
                value: <Link to={`/kerja/kiriman/${post.copyOf.id}`}>{post.copyOf.unit}</Link>,
              },
            ]
          : []),
        ...(post.shared.length > 0
          ? [
              {
                term: postCopy.shared,
                value: post.shared.map((one, at) => (
                  <span key={one.id}>
                    {at > 0 ? ', ' : ''}
                    <Link to={`/kerja/kiriman/${one.id}`}>{one.unit}</Link>
                  </span>
                )),
              },
            ]
          : []),
        ...(post.reportedByName ? [{ term: postCopy.reportedBy, value: post.reportedByName }] : []),
      ]}
    />
  );
}

type Match = PostView['matches'][number];

function MatchCard({ match, view }: { match: Match; view: PostView }) {
  const busy = useNavigation().state !== 'idle';
  const tone = match.state === 'confirmed' ? 'good' : match.state === 'rejected' ? 'neutral' : 'warn';
  const word =
    match.state === 'confirmed'
      ? postCopy.verdict.yes
      : match.state === 'rejected'
        ? postCopy.verdict.no
        : boardCopy.states.menunggu;
  const byPerson = match.decidedByKind === 'person';
  return (
    <Card title={match.subject} act={<Badge tone={tone}>{word}</Badge>}>
      <div className="stack tight">
        <p className="sm mut">
          {match.date ? formatDate(match.date, 'plain') : boardCopy.narrative}
          {byPerson && match.decidedAt
            ? ` · ${evidenceCopy.byPerson(match.decidedByName ?? '-', formatInstant(match.decidedAt, view.zone, 'short'))}`
            : ''}
          {match.decidedByKind === 'rule'
            ? ` · ${evidenceCopy.byRule(match.hardEvidence ? (evidenceCopy.hard[match.hardEvidence] ?? '') : evidenceCopy.sure)}`
            : ''}
        </p>
        <WhyMatched post={match} proven={view.proven} />
        {view.abilities.decide && (
          <Form method="post" preventScrollReset className="row wrap">
            <input type="hidden" name="post" value={match.id} />
            <input type="hidden" name="proposed" value={match.key} />
            <input type="hidden" name="what" value={match.subject} />
            {match.state !== 'confirmed' && (
              <Button name="yes" value={match.key} size="sm" icon="check" busy={busy}>
                {evidenceCopy.yes}
              </Button>
            )}
            {match.state !== 'rejected' && (
              <Button name="verdict" value="no" size="sm" icon="x" busy={busy}>
                {evidenceCopy.no}
              </Button>
            )}
            {byPerson && match.decisionId && view.abilities.undo && (
              <>
                <input type="hidden" name="decision" value={match.decisionId} />
                <Button
                  name="intent"
                  value="undo"
                  size="sm"
                  variant="subtle"
                  icon="arrow-back-up"
                  busy={busy}
                >
                  {evidenceCopy.undo}
                </Button>
              </>
            )}
          </Form>
        )}
      </div>
    </Card>
  );
}

function OtherSubject({ view }: { view: PostView }) {
  const known = new Set(
    view.matches.filter((match) => match.state === 'confirmed').map((match) => match.key),
  );
  return (
    <Card title={queueCopy.otherLabel}>
      <Form method="post" className="stack tight" style={{ maxWidth: 560 }}>
        <input type="hidden" name="post" value={view.post.id} />
        {view.matches
          .filter((match) => match.state === 'proposed')
          .map((match) => (
            <input key={match.key} type="hidden" name="proposed" value={match.key} />
          ))}
        <SearchSelectField
          name="other"
          label={queueCopy.otherPick}
          placeholder={queueCopy.otherPlaceholder}
          nothingLabel={queueCopy.nothing}
          clearLabel={queueCopy.clear}
          options={view.choices
            .filter((choice) => !known.has(choice.key))
            .map((choice) => ({
              value: choice.key,
              label: choice.date
                ? `${formatDate(choice.date, 'short', choice.date)} · ${choice.title}`
                : `${boardCopy.narrative} · ${choice.title}`,
            }))}
          required
        />
        <SegmentedField
          name="kind"
          label={evidenceCopy.kind}
          wide
          defaultValue={view.post.kind}
          options={Object.entries(KIND_WORDS).map(([value, label]) => ({ value, label }))}
        />
        <div className="acts">
          <Button icon="check">{evidenceCopy.yes}</Button>
        </div>
      </Form>
    </Card>
  );
}

function History({ view }: { view: PostView }) {
  return (
    <Card title={postCopy.history} icon="history">
      {view.decisions.length === 0 ? (
        <p className="sm mut">{postCopy.noHistory}</p>
      ) : (
        <ul className="lst">
          {view.decisions.map((decision) => (
            <li key={decision.id} className="sm">
              <b>{postCopy.verdict[decision.verdict]}</b>: {decision.subject}
              <span className="mut">
                {' '}
                · {decision.by}, {formatInstant(decision.at, view.zone, 'short')}
                {decision.sample ? ` · ${postCopy.sample}` : ''}
                {decision.undone ? ` · ${postCopy.undone}` : ''}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

export default function PostPage({ loaderData: view, actionData }: Route.ComponentProps) {
  const { post } = view;
  const refused = actionData && 'refused' in actionData ? actionData.refused : null;
  return (
    <>
      <PageHead
        title={post.title ?? `${postCopy.title} ${post.unit}`}
        back={{ href: '/kerja/liputan', label: boardCopy.back }}
        summary={`${post.unit} · ${post.publishedKnown ? formatInstant(post.publishedAt, view.zone) : evidenceCopy.noTime}`}
      />
      <PageBody>
        {refused && (
          <Alert tone="bad" live>
            {refused}
          </Alert>
        )}
        <div className="split">
          <div className="stack">
            <Card>
              <PostCard post={post} zone={view.zone} whole />
            </Card>
            <section className="stack tight">
              <h2>{postCopy.matches}</h2>
              {view.matches.length === 0 && <p className="mut">{postCopy.noMatches}</p>}
              {view.matches.map((match) => (
                <MatchCard key={match.key} match={match} view={view} />
              ))}
            </section>
            {view.abilities.decide && <OtherSubject view={view} />}
          </div>
          <div className="stack">
            <Card title={postCopy.facts}>
              <PostFacts view={view} />
            </Card>
            <History view={view} />
          </div>
        </div>
      </PageBody>
    </>
  );
}
