import { compareCopy as copy } from '../pages-copy.id.ts';
import { diff } from '../rules/diff.ts';

/** What was added and taken away; readers hear it too. */
export function DiffText({ before, after }: { before: string; after: string }) {
  let at = 0;
  return (
    <p className="diff">
      {diff(before, after).map(({ kind, text }) => {
        at += text.length;
        if (kind === 'same') return text;
        const Tag = kind === 'added' ? 'ins' : 'del';
        return (
          <Tag key={`${at}-${kind}`}>
            <span className="sr">{kind === 'added' ? copy.added : copy.removed}: </span>
            {text}
          </Tag>
        );
      })}
    </p>
  );
}
