import { type InputHTMLAttributes, useState } from 'react';
import { cx } from './class-names.ts';
import { Field, type FieldBase, parted, tie } from './field.tsx';
import { Icon } from './icon.tsx';

export type FileFieldProps = FieldBase &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'name' | 'id' | 'className' | 'children' | 'type'> & {
    /** "Pilih berkas, atau seret ke sini." */
    dropWords: string;
  };

/** A native file field inside a place to drop on; the browser's own words name the chosen file. */
export function FileField(props: FileFieldProps) {
  const [over, setOver] = useState(false);
  const { base, control } = parted(props);
  const { dropWords, ...rest } = control;
  return (
    <Field {...base}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut, the native field inside does the same */}
      <div
        className={cx('drop', over && 'over')}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          const input = event.currentTarget.querySelector('input');
          if (!input || event.dataTransfer.files.length === 0) return;
          input.files = event.dataTransfer.files;
          input.dispatchEvent(new Event('change', { bubbles: true }));
        }}
      >
        <span className="row mut">
          <Icon name="upload" />
          {dropWords}
        </span>
        <input {...rest} {...tie(base)} name={base.name} type="file" />
      </div>
    </Field>
  );
}
