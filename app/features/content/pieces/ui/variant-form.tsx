import { useEffect, useRef, useState } from 'react';
import { Form, useNavigation } from 'react-router';
import type { Sender } from '#app/platform/outbox/entry.ts';
import type { Typed } from '#app/platform/request/form-input.ts';
import { Alert } from '#app/ui/alert.tsx';
import { Acts, Button, LinkButton } from '#app/ui/button.tsx';
import { ChoiceField } from '#app/ui/choice-fields.tsx';
import { uiCopy } from '#app/ui/copy.id.ts';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { TextField } from '#app/ui/field.tsx';
import { Meanwhile } from '#app/ui/meanwhile.tsx';
import type { MediaChoice } from '../../media/queries/usable-media.server.ts';
import { MediaPicker, type PickedMedia } from '../../media/ui/media-picker.tsx';
import type { CheckOptions } from '../../writing/finding.ts';
import { WritingEditor } from '../../writing/ui/writing-editor.tsx';
import { piecesCopy } from '../copy.id.ts';
import type { PieceView, VariantView } from '../queries/piece.server.ts';
import { isPage, limitsOf, mostMedia, roomOf } from '../rules/limits.ts';
import { useKeptForm } from './use-kept-form.ts';
import { variantDifferences } from './variant-differences.ts';
import { VariantPreview } from './variant-preview.tsx';
import { pieceHref } from './words.ts';

const copy = piecesCopy.variant;

type View = {
  piece: PieceView;
  variant: VariantView;
  proposed: string;
  draftId: string;
  choices: readonly MediaChoice[];
  sender: Sender;
  writing: CheckOptions;
};
type Answer = {
  typed: Typed;
  media?: readonly PickedMedia[];
  errors: Record<string, string>;
  general?: string;
  meanwhile?: boolean;
};

/** How much of the network's room is used. */
export function Counter({ network, text, hasMedia }: { network: string; text: string; hasMedia: boolean }) {
  const { hashtags } = limitsOf(network);
  const { used, most, over } = roomOf(network, text, hasMedia);
  const tags = text.match(/#[\p{L}\p{N}_]+/gu)?.length ?? 0;
  return (
    <span className={over > 0 ? 'count over tn' : 'count tn'} role="status">
      {over > 0 ? copy.over(over) : isPage(network) ? copy.letters(used) : copy.left(most - used)}
      {hashtags !== null && tags > hashtags && ` · ${copy.tags(tags, hashtags)}`}
    </span>
  );
}

function WayChoice({ variant, typed }: { variant: VariantView; typed: Typed | undefined }) {
  if (variant.channelId === null) return null;
  return (
    <ChoiceField
      name="way"
      label={copy.way}
      choices={[
        {
          value: 'automatic',
          label: copy.automatic,
          sub: variant.connected ? copy.automaticSub : copy.notConnected,
          disabled: !variant.connected,
        },
        { value: 'assisted', label: copy.assisted, sub: copy.assistedSub },
      ]}
      defaultValue={typed?.way ?? variant.way}
    />
  );
}

function OlderText({ text, onTake, onDrop }: { text: string; onTake: () => void; onDrop: () => void }) {
  return (
    <Alert
      tone="warn"
      title={copy.oldKept}
      act={
        <>
          <Button type="button" size="sm" onClick={onTake}>
            {copy.useKept}
          </Button>
          <Button type="button" size="sm" variant="subtle" onClick={onDrop}>
            {copy.dropKept}
          </Button>
        </>
      }
    >
      <span className="any clip-3">{text}</span>
    </Alert>
  );
}

/** The text for one channel; what is typed stays on this device until the program has it. */
export function VariantForm({ view, actionData }: { view: View; actionData: Answer | undefined }) {
  const { piece, variant, proposed } = view;
  const box = useRef<HTMLFormElement>(null);
  const typed = actionData?.typed;
  const [title, setTitle] = useState(typed?.title ?? variant.title ?? '');
  const [text, setText] = useState(typed?.text ?? variant.text);
  const [link, setLink] = useState(typed?.link ?? variant.link ?? '');
  const [media, setMedia] = useState<readonly string[]>(variant.media.map(({ mediaId }) => mediaId));
  const [taken, setTaken] = useState<{ of?: Answer | undefined; times: number }>({ times: 0 });
  const kept = useKeptForm(box, view.draftId, `${variant.version}`);
  const busy = useNavigation().state !== 'idle';
  const limits = limitsOf(variant.network);
  const errors = actionData?.errors ?? {};
  // biome-ignore lint/correctness/useExhaustiveDependencies: a refused form is kept again
  useEffect(() => {
    if (actionData) kept.keep();
  }, [actionData]);
  const meanwhile = actionData?.meanwhile === true && taken.of !== actionData;
  const take = (next: string) => {
    setText(next);
    window.setTimeout(kept.keep);
  };
  const fill = (fields: Readonly<Record<string, string | undefined>>) => {
    setTitle(fields.title ?? title);
    setText(fields.text ?? text);
    setLink(fields.link ?? link);
  };
  const theirs = () => {
    fill({ title: variant.title ?? '', text: variant.text, link: variant.link ?? '' });
    setMedia(variant.media.map(({ mediaId }) => mediaId));
    setTaken({ of: actionData, times: taken.times + 1 });
    kept.drop();
  };
  return (
    <div className="split">
      <Form
        ref={box}
        method="post"
        className="form"
        noValidate
        onChange={kept.keep}
        onInput={kept.keep}
        onSubmit={kept.drop}
        preventScrollReset
      >
        <ErrorSummary title={copy.summary} errors={errors} general={actionData?.general} />
        {meanwhile && typed && (
          <Meanwhile
            what={copy.what}
            differences={variantDifferences(typed, actionData.media ?? [], variant, view.choices)}
            version={variant.version}
          >
            <Button type="button" size="sm" onClick={theirs}>
              {copy.takeTheirs}
            </Button>
          </Meanwhile>
        )}
        {kept.restored && (
          <p className="hint" role="status">
            {copy.restored}
          </p>
        )}
        {kept.older && (
          <OlderText
            text={kept.older.text ?? ''}
            onDrop={kept.drop}
            onTake={() => {
              fill(kept.older ?? {});
              kept.takeOlder();
            }}
          />
        )}
        <input type="hidden" name="version" value={variant.version} />
        {limits.title && (
          <TextField
            name="title"
            label={copy.heading}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
            error={errors.title}
            maxLength={300}
          />
        )}
        <WritingEditor
          name="text"
          label={copy.text}
          options={view.writing}
          value={text}
          onChange={setText}
          error={errors.text}
          rows={12}
          after={<Counter network={variant.network} text={text} hasMedia={media.length > 0} />}
        />
        {proposed !== text && (
          <div>
            <Button type="button" size="sm" variant="subtle" icon="refresh" onClick={() => take(proposed)}>
              {copy.repropose}
            </Button>
          </div>
        )}
        <TextField
          name="link"
          label={copy.link}
          optional={piecesCopy.optional}
          hint={limits.links ? copy.linkHint : copy.linkNotPressed}
          type="url"
          inputMode="url"
          value={link}
          onChange={(event) => setLink(event.currentTarget.value)}
          error={errors.link}
        />
        <MediaPicker
          key={`media-${taken.times}`}
          choices={view.choices}
          chosen={variant.media.map(({ mediaId, alt }) => ({ mediaId, alt }))}
          unitId={piece.unitId}
          sender={view.sender}
          most={mostMedia(variant.network)}
          onChange={setMedia}
        />
        {!limits.alt && media.length > 0 && <p className="hint">{copy.altUnseen}</p>}
        {limits.mediaRequired && media.length === 0 && <Alert tone="warn">{copy.mediaNeeded}</Alert>}
        <WayChoice key={`way-${taken.times}`} variant={variant} typed={taken.times > 0 ? undefined : typed} />
        <Acts>
          <Button variant="filled" busy={busy}>
            {meanwhile ? uiCopy.meanwhile.keepMine : copy.save}
          </Button>
          <LinkButton variant="subtle" href={pieceHref(piece.id)}>
            {piecesCopy.form.cancel}
          </LinkButton>
        </Acts>
      </Form>
      <div className="stack tight">
        <h2 className="sec-h">{copy.preview}</h2>
        <VariantPreview
          variant={variant}
          shown={{
            title,
            text,
            link,
            media: media.flatMap((id) => view.choices.find((one) => one.id === id) ?? []),
          }}
        />
      </div>
    </div>
  );
}
