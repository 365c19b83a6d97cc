import './writing.css';
import { type RefObject, useRef, useState } from 'react';
import { Field, type FieldBase, tie } from '#app/ui/field.tsx';
import { WRITING_COPY as copy } from '../copy.id.ts';
import type { CheckOptions, Finding } from '../finding.ts';
import { piecesOf } from '../shift-findings.ts';
import { FindingsList } from './findings-list.tsx';
import { useWritingCheck } from './use-writing-check.ts';

export type WritingEditorProps = FieldBase & {
  /** What the checks need to know: kind of text, the government's zone, its words (`officeWords`). */
  options: CheckOptions;
  /** Controlled: text and what to do when it changes. Leave both out and give `defaultValue` in a plain form. */
  value?: string;
  onChange?: (text: string) => void;
  defaultValue?: string;
  /** Sentences with a tick below the findings: "201 dari 2.200 huruf". */
  facts?: readonly string[];
  /** Told after each answer, for a page that shows the count elsewhere. */
  onFindings?: (findings: readonly Finding[]) => void;
  maxLength?: number;
  rows?: number;
  required?: boolean;
  readOnly?: boolean;
  /** Of the field itself, for focus and selection from outside. */
  fieldRef?: RefObject<HTMLTextAreaElement | null>;
};

/** Puts words in as if they were typed, so that the browser's own undo takes them back. */
function typeInto(field: HTMLTextAreaElement, { start, end }: Finding, words: string): void {
  field.focus();
  field.setSelectionRange(start, end);
  const done =
    words === '' ? document.execCommand('delete') : document.execCommand('insertText', false, words);
  if (done) return;
  field.setRangeText(words, start, end, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

function useText(props: WritingEditorProps): [string, (text: string) => void] {
  const [own, setOwn] = useState(props.defaultValue ?? '');
  return [
    props.value ?? own,
    (text) => {
      if (props.value === undefined) setOwn(text);
      props.onChange?.(text);
    },
  ];
}

function Painted({ text, findings }: { text: string; findings: readonly Finding[] }) {
  return (
    <div className="wr-back" aria-hidden="true">
      {piecesOf(text, findings).map(({ text: words, finding }, at) =>
        finding ? (
          <mark
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other identity, and hold no state
            key={at}
            className={finding.severity === 'error' ? 'bad' : undefined}
            data-at={finding.start}
          >
            {words}
          </mark>
        ) : (
          words
        ),
      )}
      {/* A line just begun has a height only with something in it. */}
      {'\u200b'}
    </div>
  );
}

/**
 * The field in which officers write: a native textarea with the checks of the writing rules behind and below it. The rules run in a
 * worker; without script or worker it is the plain textarea. Use it wherever a caption, a body or a note's text is written; it takes
 * the place of `TextAreaField` in a form. Props: `name`, `label`, `options`, then either `value` + `onChange` or `defaultValue`; `facts`
 * for ticks of the page's own, `hint`, `error`, `rows`, `maxLength`, `onFindings`.
 */
export function WritingEditor(props: WritingEditorProps) {
  const { options, facts = [], maxLength, rows = 8, required, readOnly } = props;
  const id = props.id ?? props.name;
  const mine = useRef<HTMLTextAreaElement>(null);
  const field = props.fieldRef ?? mine;
  const box = useRef<HTMLDivElement>(null);
  const [text, setText] = useText(props);
  const { findings, about, settled, answered } = useWritingCheck(text, options, props.onFindings);
  const [fixed, setFixed] = useState<{ before: string; after: string } | null>(null);

  const fix = (finding: Finding) => {
    if (!field.current || finding.fix === null) return;
    const after = text.slice(0, finding.start) + finding.fix + text.slice(finding.end);
    typeInto(field.current, finding, finding.fix);
    setFixed({ before: text, after });
  };
  const look = (finding: Finding) => {
    field.current?.focus({ preventScroll: true });
    field.current?.setSelectionRange(finding.start, finding.end);
    const mark = box.current?.querySelector(`[data-at="${finding.start}"]`);
    (mark ?? field.current)?.scrollIntoView({ block: 'center' });
  };
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const tied = tie(props);
  return (
    <Field {...props}>
      <div className="wr-box" ref={box}>
        <Painted text={text} findings={findings} />
        <textarea
          {...tied}
          ref={field}
          aria-describedby={[tied['aria-describedby'], `${id}-found`].filter(Boolean).join(' ')}
          name={props.name}
          className="inp"
          rows={rows}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          {...{ maxLength, required, readOnly }}
        />
      </div>
      <p className="wr-sum" id={`${id}-found`} role="status">
        {text.trim() !== '' && answered && copy.found(errors, findings.length - errors)}
      </p>
      {fixed && text === fixed.after && (
        <p className="row sm">
          {copy.fixed}
          <button type="button" className="lk" onClick={() => setText(fixed.before)}>
            {copy.undo}
          </button>
        </p>
      )}
      <FindingsList
        {...{ text, findings, about, facts, settled }}
        isRelease={options.kind === 'release'}
        onFix={fix}
        onLook={look}
      />
    </Field>
  );
}
