import { useEffect, useRef, useState } from 'react';
import { Button, type ButtonLook } from './button.tsx';

export type CopyButtonProps = ButtonLook & {
  text: string;
  label: string;
  /** "Tersalin". */
  doneLabel: string;
  /** Over the field that appears when the clipboard is refused: "Salin teks ini sendiri:". */
  byHandLabel: string;
  onCopied?: () => void;
};

/** Copies a text; where the clipboard is refused it shows the text, chosen, to copy by hand. */
export function CopyButton({ text, label, doneLabel, byHandLabel, onCopied, ...look }: CopyButtonProps) {
  const [state, setState] = useState<'ready' | 'done' | 'by-hand'>('ready');
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (state === 'by-hand') field.current?.select();
    if (state !== 'done') return;
    const timer = setTimeout(() => setState('ready'), 4000);
    return () => clearTimeout(timer);
  }, [state]);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setState('done');
      onCopied?.();
    } catch {
      setState('by-hand');
    }
  };

  return (
    <>
      <Button
        type="button"
        icon="copy"
        {...look}
        {...(state === 'done' ? { icon: 'check' } : {})}
        onClick={() => void copy()}
      >
        {state === 'done' ? doneLabel : label}
      </Button>
      <span className="sr" role="status">
        {state === 'done' ? doneLabel : ''}
      </span>
      {state === 'by-hand' && (
        <label className="copied">
          <span className="hint">{byHandLabel}</span>
          <textarea ref={field} className="inp" readOnly value={text} rows={4} />
        </label>
      )}
    </>
  );
}
