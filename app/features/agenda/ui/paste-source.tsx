import type { DraftRow } from '../pasting/draft-row.ts';

const splitAt = (line: string, words: string | null): [string, string, string] | null => {
  if (!words) return null;
  const at = line.toLowerCase().indexOf(words.toLowerCase());
  return at < 0
    ? null
    : [line.slice(0, at), line.slice(at, at + words.length), line.slice(at + words.length)];
};

/** The message as it came; lines with a doubt are marked and the doubtful words underlined. */
export function PasteSource({ text, rows }: { text: string; rows: readonly DraftRow[] }) {
  const lines = text.split(/\r\n|\r|\n/);
  const asked = rows.filter((row) => row.questions.length > 0 && row.source !== null);
  return (
    <div className="sheet">
      {lines.map((line, index) => {
        const number = index + 1;
        const row = asked.find((one) => number >= one.source!.from && number <= one.source!.to);
        const cut = row ? splitAt(line, row.source!.doubt) : null;
        const key = index;
        if (!row) return <p key={key}>{line}</p>;
        return (
          <p key={key} className="q">
            {cut ? (
              <>
                {cut[0]}
                <u>{cut[1]}</u>
                {cut[2]}
              </>
            ) : (
              line
            )}
          </p>
        );
      })}
    </div>
  );
}
