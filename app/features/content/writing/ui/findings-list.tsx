import { useState } from 'react';
import { Icon } from '#app/ui/icon.tsx';
import { WRITING_COPY as copy } from '../copy.id.ts';
import type { Finding } from '../finding.ts';
import type { AboutRule } from './check-answer.ts';

/** More at once help nobody: who has mended these sees the next. */
const AT_ONCE = 8;
const short = (words: string) => (words.length > 40 ? `${words.slice(0, 38)}…` : words);

function FoundRow({
  finding,
  words,
  about,
  onFix,
  onLook,
}: {
  finding: Finding;
  words: string;
  about: AboutRule | undefined;
  onFix: () => void;
  onLook: () => void;
}) {
  const bad = finding.severity === 'error';
  return (
    <li>
      <span className={bad ? 'bad-ink' : 'warn-ink'}>
        <Icon name={bad ? 'circle-x' : 'alert-triangle'} />
      </span>
      <span className={bad ? 'any bad-ink' : 'any warn-ink'}>
        <span className="sr">{copy.severity[finding.severity]}: </span>
        {words !== '' && words.length <= 40 && !finding.message.includes(words) && <b>{words}: </b>}
        {finding.message}
      </span>
      <span className="acts">
        {finding.fix !== null && (
          <button
            type="button"
            className="lk"
            onClick={onFix}
            aria-label={copy.fixTo(short(words), short(finding.fix))}
          >
            {copy.fix}
          </button>
        )}
        {words !== '' && (
          <button type="button" className="lk" onClick={onLook} aria-label={copy.lookAt(short(words))}>
            {copy.look}
          </button>
        )}
        {about && (
          <details>
            <summary>{copy.why}</summary>
            <p>{about.explanation}</p>
            <p>
              {copy.source} {about.source}
            </p>
          </details>
        )}
      </span>
    </li>
  );
}

/** Families of rules that found nothing, so that silence is never mistaken for a check. */
function rightOf(findings: readonly Finding[], isRelease: boolean): string[] {
  const none = (letters: string) => !findings.some(({ rule }) => letters.includes(rule.slice(0, 1)));
  return [
    ...(none('E') ? [copy.rightLanguage] : []),
    ...(none('P') ? [copy.rightPrivacy] : []),
    ...(none('HJ') ? [copy.rightWords] : []),
    ...(isRelease && none('S') ? [copy.rightStructure] : []),
  ];
}

/** What was found with its way out, then what is right. */
export function FindingsList({
  text,
  findings,
  about,
  isRelease,
  facts,
  settled,
  onFix,
  onLook,
}: {
  text: string;
  findings: readonly Finding[];
  about: Readonly<Record<string, AboutRule>>;
  isRelease: boolean;
  facts: readonly string[];
  settled: boolean;
  onFix: (finding: Finding) => void;
  onLook: (finding: Finding) => void;
}) {
  const [shown, setShown] = useState(AT_ONCE);
  const first = [...findings].sort(
    (a, b) => Number(b.severity === 'error') - Number(a.severity === 'error') || a.start - b.start,
  );
  const right = settled && text.trim() !== '' ? rightOf(findings, isRelease) : [];
  return (
    <>
      <ul className="wr-list" aria-label={copy.list}>
        {first.slice(0, shown).map((finding) => (
          <FoundRow
            key={`${finding.rule}-${finding.start}-${finding.end}`}
            finding={finding}
            words={text.slice(finding.start, finding.end)}
            about={about[finding.rule]}
            onFix={() => onFix(finding)}
            onLook={() => onLook(finding)}
          />
        ))}
        {[...right, ...facts].map((fact) => (
          <li key={fact}>
            <Icon name="check" />
            <span className="any">{fact}</span>
          </li>
        ))}
      </ul>
      {first.length > shown && (
        <button type="button" className="lk" onClick={() => setShown(shown + AT_ONCE)}>
          {copy.more(first.length - shown)}
        </button>
      )}
    </>
  );
}
