import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useNavigate } from 'react-router';
import { IconLink } from './button.tsx';

export type PanelProps = {
  /** Over the title: where one is. */
  eyebrow?: ReactNode;
  title: string;
  /** Where the panel leads when it is closed; its address opened it. */
  closeHref: string;
  closeLabel: string;
  /** Stands fixed at the foot: the acts. */
  foot?: ReactNode;
  children: ReactNode;
};

const narrow = '(max-width: 1199px)';

/**
 * Evidence beside the page. From 1200 px it stands at the right and the page stays usable; below, it lies over
 * the page as a modal dialog. Opened and closed by address, so it works without scripts.
 */
export function Panel({ eyebrow, title, closeHref, closeLabel, foot, children }: PanelProps) {
  const box = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const navigate = useNavigate();
  const id = useId();
  const close = () => navigate(closeHref, { preventScrollReset: true });

  useEffect(() => {
    const dialog = box.current;
    const query = window.matchMedia(narrow);
    const place = () => {
      if (!dialog || dialog.matches(':modal') === query.matches) return;
      dialog.close();
      if (query.matches) dialog.showModal();
      else dialog.show();
    };
    place();
    heading.current?.focus({ preventScroll: true });
    query.addEventListener('change', place);
    return () => query.removeEventListener('change', place);
  }, []);

  return (
    <dialog
      ref={box}
      open
      className="panel"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        void close();
      }}
      onClick={(event) => {
        if (event.target === box.current && box.current.matches(':modal')) void close();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented && !box.current?.matches(':modal'))
          void close();
      }}
    >
      <header>
        {eyebrow && <p>{eyebrow}</p>}
        <h2 id={id} ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <IconLink icon="x" label={closeLabel} variant="bare" href={closeHref} />
      </header>
      <div className="pan-b">{children}</div>
      {foot && <div className="pan-f">{foot}</div>}
    </dialog>
  );
}
