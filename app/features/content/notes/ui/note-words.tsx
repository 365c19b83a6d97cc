import { useEffect, useRef, useState } from 'react';
import { Badge } from '#app/ui/badge.tsx';
import { Button } from '#app/ui/button.tsx';
import { TextAreaField, TextField } from '#app/ui/field.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { noteCopy as copy, questionWords } from '../copy.id.ts';
import { ASKED } from '../rules/draft.ts';
import { MOST_QUOTES } from '../schema.ts';
import type { DraftState } from './use-note-draft.ts';

/** The six questions; an empty one shows as a gap and stops nothing. */
export function NoteQuestions({ state }: { state: DraftState }) {
  const { draft, change, known } = state;
  if (!draft) return null;
  return (
    <section className="card pad note-part">
      {ASKED.map((question) => {
        const value = draft.answers[question] ?? '';
        const isKnown = value !== '' && value === known[question];
        return (
          <div key={question} className={value.trim() ? 'question' : 'question gap'}>
            <TextAreaField
              name={`answer-${question}`}
              label={
                <>
                  {questionWords[question].label} {!value.trim() && <Badge tone="warn">{copy.gap}</Badge>}
                </>
              }
              hint={questionWords[question].hint}
              after={isKnown ? copy.fromAgenda : undefined}
              rows={2}
              value={value}
              onChange={(event) => {
                const typed = event.currentTarget.value;
                change((before) => ({ answers: { ...before.answers, [question]: typed } }));
              }}
            />
          </div>
        );
      })}
    </section>
  );
}

const EMPTY = { words: '', name: '', post: '' };

/** Words of people, with full name and post. */
export function NoteQuotes({ state }: { state: DraftState }) {
  const { draft, change } = state;
  if (!draft) return null;
  const set = (place: number, patch: Partial<typeof EMPTY>) =>
    change((before) => ({
      quotes: before.quotes.map((quote, at) => (at === place ? { ...quote, ...patch } : quote)),
    }));
  return (
    <section className="card pad note-part">
      <div className="card-h">
        <Icon name="quote" />
        <h2>{copy.quotes}</h2>
      </div>
      <p className="hint">{copy.quotesHint}</p>
      {draft.quotes.map((quote, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a quotation has no name of its own, and none moves
        <div className="quote" key={place}>
          <TextAreaField
            name={`quote-words-${place}`}
            label={copy.quoteWords(place + 1)}
            rows={3}
            value={quote.words}
            onChange={(event) => set(place, { words: event.currentTarget.value })}
          />
          <TextField
            name={`quote-name-${place}`}
            label={copy.quoteName}
            autoComplete="off"
            autoCapitalize="words"
            value={quote.name}
            onChange={(event) => set(place, { name: event.currentTarget.value })}
          />
          <TextField
            name={`quote-post-${place}`}
            label={copy.quotePost}
            autoComplete="off"
            value={quote.post}
            onChange={(event) => set(place, { post: event.currentTarget.value })}
          />
          <Button
            type="button"
            size="sm"
            variant="danger-subtle"
            icon="trash"
            onClick={() => change((before) => ({ quotes: before.quotes.filter((_, at) => at !== place) }))}
          >
            {copy.removeQuote(place + 1)}
          </Button>
        </div>
      ))}
      {draft.quotes.length < MOST_QUOTES && (
        <Button
          type="button"
          icon="plus"
          onClick={() => change((before) => ({ quotes: [...before.quotes, { ...EMPTY }] }))}
        >
          {copy.addQuote}
        </Button>
      )}
    </section>
  );
}

/** The part of the Web Speech API that is used; few browsers have it, and none need it. */
type Listening = {
  lang: string;
  continuous: boolean;
  interimResults: boolean;
  onresult:
    | ((event: { resultIndex: number; results: ArrayLike<ArrayLike<{ transcript: string }>> }) => void)
    | null;
  onend: (() => void) | null;
  start(): void;
  stop(): void;
};
type Recognisers = Partial<Record<'SpeechRecognition' | 'webkitSpeechRecognition', new () => Listening>>;

/** Everything else, typed or spoken: the keyboard's own microphone does it everywhere, the button only where the browser listens. */
export function NoteDictation({ state }: { state: DraftState }) {
  const { draft, change } = state;
  const listening = useRef<Listening | null>(null);
  const [listens, setListens] = useState(false);
  const [can, setCan] = useState(false);
  useEffect(() => {
    const world = window as unknown as Recognisers;
    setCan(Boolean(world.SpeechRecognition ?? world.webkitSpeechRecognition));
    return () => listening.current?.stop();
  }, []);
  if (!draft) return null;
  const start = () => {
    const world = window as unknown as Recognisers;
    const Recogniser = world.SpeechRecognition ?? world.webkitSpeechRecognition;
    if (!Recogniser) return;
    const one = new Recogniser();
    one.lang = 'id-ID';
    one.continuous = true;
    one.interimResults = false;
    one.onresult = ({ resultIndex, results }) => {
      const words = Array.from(results)
        .slice(resultIndex)
        .map((result) => result[0]?.transcript.trim() ?? '')
        .join(' ');
      change((before) => ({ dictation: [before.dictation.trimEnd(), words].filter(Boolean).join(' ') }));
    };
    one.onend = () => setListens(false);
    listening.current = one;
    one.start();
    setListens(true);
  };
  return (
    <section className="card pad note-part">
      <TextAreaField
        name="dictation"
        label={copy.dictation}
        hint={copy.dictationHint}
        rows={4}
        value={draft.dictation}
        onChange={(event) => change({ dictation: event.currentTarget.value })}
      />
      {can && (
        <>
          <Button
            type="button"
            icon="microphone"
            aria-pressed={listens}
            onClick={() => (listens ? listening.current?.stop() : start())}
          >
            {listens ? copy.stopSpeaking : copy.speak}
          </Button>
          <p className="hint after">{copy.speakHint}</p>
        </>
      )}
    </section>
  );
}
