import { useRef, useState } from 'react';
import { Button, buttonClass } from '#app/ui/button.tsx';
import { Hint } from '#app/ui/field.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { reportCopy as copy } from '../reporting/copy.id.ts';

/** The clipboard button and the screenshot, side by side; without scripts a plain file field. */
export function ScreenshotField(props: {
  live: boolean;
  kept: string;
  error?: string;
  onPaste: (text: string) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('');
  const [kept, setKept] = useState(props.kept);
  const [blocked, setBlocked] = useState(false);
  const paste = async () => {
    try {
      props.onPaste((await navigator.clipboard.readText()).trim());
      setBlocked(false);
    } catch {
      setBlocked(true);
      document.getElementById('address')?.focus();
    }
  };
  const drop = () => {
    if (input.current) input.current.value = '';
    setName('');
    setKept('');
  };
  return (
    <div className="field" style={{ marginTop: 8 }}>
      <Hint id="screenshot" error={props.error} />
      <div style={{ display: 'flex', gap: 8 }}>
        {props.live && (
          <Button
            type="button"
            icon="clipboard-text"
            size="lg"
            style={{ flex: 1 }}
            onClick={() => void paste()}
          >
            {copy.paste}
          </Button>
        )}
        <label
          htmlFor="screenshot"
          className={buttonClass({ size: 'lg' })}
          style={{ flex: 1.25, gap: 6, padding: '0 8px', position: 'relative', cursor: 'pointer' }}
        >
          <Icon name="photo" />
          {copy.screenshot}
          <input
            ref={input}
            id="screenshot"
            name="screenshot"
            type="file"
            accept="image/jpeg,image/png,image/webp"
            aria-describedby={props.error ? 'screenshot-error' : undefined}
            style={{ position: 'absolute', inset: 0, opacity: 0, cursor: 'pointer', width: '100%' }}
            onChange={(event) => setName(event.currentTarget.files?.[0]?.name ?? '')}
          />
        </label>
      </div>
      {kept && <input type="hidden" name="screenshotFileId" value={kept} />}
      {(name || kept) && (
        <p className="hint after">
          {name ? copy.screenshotChosen(name) : copy.screenshotKept}{' '}
          <button type="button" className="lk" onClick={drop}>
            {copy.removeScreenshot}
          </button>
        </p>
      )}
      {blocked && (
        <p className="hint after" role="status">
          {copy.pasteBlocked}
        </p>
      )}
    </div>
  );
}
