import { useState } from 'react';
import { Form, useNavigation } from 'react-router';
import { Alert } from '#app/ui/alert.tsx';
import { Button } from '#app/ui/button.tsx';
import { formatDate } from '#app/ui/format-date.ts';
import { Card } from '#app/ui/page-head.tsx';
import { SearchSelectField } from '#app/ui/search-select.tsx';
import { SegmentedField } from '#app/ui/segmented.tsx';
import { KIND_WORDS } from '../copy.id.ts';
import type { Candidate, QueueItem } from '../queries/queue.server.ts';
import { boardCopy, evidenceCopy, queueCopy } from './copy.id.ts';
import { PostCard, WhyMatched } from './post-card.tsx';

function CandidateChoice({
  one,
  at,
  chosen,
  onChoose,
}: {
  one: Candidate;
  at: number;
  chosen: boolean;
  onChoose: () => void;
}) {
  return (
    <label className="card-opt" aria-keyshortcuts={String(at + 1)}>
      <input type="radio" name="yes" value={one.key} checked={chosen} onChange={onChoose} />
      <span className="sp">
        <b>{one.title}</b>
        <span className="hint">
          {one.date ? formatDate(one.date, 'plain') : boardCopy.narrative}
          {one.place ? ` · ${one.place}` : ''}
        </span>
      </span>
      <span className="sm mut tn">{one.score.toFixed(2).replace('.', ',')}</span>
    </label>
  );
}

/** One post, its best activities with reasons, one press to decide. */
export function QueueForm({ item, zone, proven }: { item: QueueItem; zone: string; proven: boolean }) {
  const busy = useNavigation().state !== 'idle';
  const [chosen, setChosen] = useState(item.candidates[0]?.key ?? '');
  const [other, setOther] = useState(item.candidates.length === 0);
  const current = item.candidates.find((one) => one.key === chosen) ?? item.candidates[0];
  const offered = new Set(item.candidates.map((one) => one.key));
  const { post, sample } = item;
  return (
    <Form method="post" className="stack" preventScrollReset>
      <input type="hidden" name="post" value={post.id} />
      {sample && <input type="hidden" name="sample" value={sample.id} />}
      <input type="hidden" name="what" value={current?.title ?? ''} />
      {item.candidates.map((one) => (
        <input key={one.key} type="hidden" name="proposed" value={one.key} />
      ))}
      {!sample &&
        item.candidates
          .filter((one) => one.key !== chosen && one.key.split(':')[0] === chosen.split(':')[0])
          .map((one) => <input key={one.key} type="hidden" name="no" value={one.key} />)}
      {sample && <Alert>{queueCopy.sampleWhy[sample.from]}</Alert>}
      <Card title={item.unit}>
        <PostCard post={post} zone={zone} whole />
      </Card>
      {item.candidates.length > 0 && (
        <fieldset className="stack tight">
          <legend className="sec-h">{queueCopy.choose}</legend>
          <div className="opts">
            {item.candidates.map((one, at) => (
              <CandidateChoice
                key={one.key}
                one={one}
                at={at}
                chosen={!other && one.key === chosen}
                onChoose={() => {
                  setChosen(one.key);
                  setOther(false);
                }}
              />
            ))}
          </div>
          {current && !other && (
            <Card>
              <WhyMatched post={current} proven={proven} />
            </Card>
          )}
        </fieldset>
      )}
      {other ? (
        <SearchSelectField
          name="other"
          label={queueCopy.otherLabel}
          placeholder={queueCopy.otherPlaceholder}
          nothingLabel={queueCopy.nothing}
          clearLabel={queueCopy.clear}
          options={item.choices
            .filter((choice) => !offered.has(choice.key))
            .map((choice) => ({
              value: choice.key,
              label: choice.date
                ? `${formatDate(choice.date, 'short', choice.date)} · ${choice.title}`
                : `${boardCopy.narrative} · ${choice.title}`,
            }))}
        />
      ) : (
        <div>
          <Button type="button" variant="subtle" size="sm" onClick={() => setOther(true)}>
            {evidenceCopy.other}
          </Button>
        </div>
      )}
      <div className="dock queue-dock">
        <SegmentedField
          wide
          name="kind"
          label={evidenceCopy.kind}
          defaultValue={post.kind}
          options={Object.entries(KIND_WORDS).map(([value, label]) => ({ value, label }))}
        />
        <div className="acts">
          <Button variant="filled" icon="check" kbd="Y" busy={busy}>
            {evidenceCopy.yes}
          </Button>
          <Button name="verdict" value="no" icon="x" kbd="T" busy={busy}>
            {item.candidates.length > 0
              ? item.candidates.length === 1
                ? evidenceCopy.no
                : queueCopy.none
              : queueCopy.noneSample}
          </Button>
          <Button name="intent" value="skip" variant="subtle" kbd="L" busy={busy}>
            {queueCopy.skip}
          </Button>
        </div>
      </div>
    </Form>
  );
}
