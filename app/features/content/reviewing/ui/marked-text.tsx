import { type RefObject, useEffect } from 'react';
import { type Marked, segments } from '../rules/segments.ts';

export type Chosen = { readonly start: number; readonly end: number };

/** Where a selection lies in the text; marks inside it are plain words, so that letters can be counted. */
function chosenIn(box: HTMLElement): Chosen | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!box.contains(range.startContainer) || !box.contains(range.endContainer)) return null;
  const before = document.createRange();
  before.selectNodeContents(box);
  before.setEnd(range.startContainer, range.startOffset);
  const start = before.toString().length;
  return { start, end: start + range.toString().length };
}

/** Tells what of a text is chosen, by finger or mouse; nothing chosen elsewhere takes it away. */
export function useChosen(box: RefObject<HTMLElement | null>, choose: (chosen: Chosen) => void): void {
  useEffect(() => {
    const listen = () => {
      const chosen = box.current && chosenIn(box.current);
      if (chosen) choose(chosen);
    };
    document.addEventListener('selectionchange', listen);
    return () => document.removeEventListener('selectionchange', listen);
  }, [box, choose]);
}

const CLASSES = { error: 'bad', warning: undefined, remark: 'rem' } as const;

/** The text with what is said about it marked in place. */
export function MarkedText(props: {
  text: string;
  marks: readonly Marked[];
  box?: RefObject<HTMLParagraphElement | null>;
}) {
  return (
    <p className="rv-text" {...(props.box ? { ref: props.box } : {})}>
      {segments(props.text, props.marks).map(({ start, text, kind }) =>
        kind === null ? (
          text
        ) : (
          <mark key={start} className={CLASSES[kind]}>
            {text}
          </mark>
        ),
      )}
    </p>
  );
}
