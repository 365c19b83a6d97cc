import { Icon, type IconName } from '#app/ui/icon.tsx';
import {
  type CaptionFinding,
  type CaptionGuide,
  captionFindings,
  hashtagsIn,
  lettersIn,
} from '../rules/caption-checks.ts';
import { tasksCopy } from '../tasks-copy.id.ts';

const copy = tasksCopy.checks;
const thousands = (value: number | string) => String(value).replace(/\B(?=(\d{3})+(?!\d))/g, '.');

function sentenceOf(finding: CaptionFinding, guide: CaptionGuide): string {
  const network = guide.network?.name ?? '';
  switch (finding.key) {
    case 'hashtag':
      return copy.hashtag(finding.given);
    case 'avoid':
      return copy.avoid(finding.given);
    case 'figure':
      return copy.figure(finding.given, finding.wanted);
    case 'length':
      return copy.tooLong(thousands(finding.given), thousands(finding.wanted), network);
    case 'tags':
      return copy.tooManyTags(finding.given, finding.wanted, network);
  }
}

/** What is right, so that silence is never mistaken for a check. */
function fineWords(caption: string, guide: CaptionGuide, findings: readonly CaptionFinding[]): string[] {
  const none = (...keys: CaptionFinding['key'][]) => !findings.some((finding) => keys.includes(finding.key));
  const letters = thousands(lettersIn(caption));
  const most = guide.network?.letters ? thousands(guide.network.letters) : null;
  return [
    ...(guide.figures.length > 0 && none('figure') ? [copy.fine.figures] : []),
    ...(guide.wordsAvoid.length > 0 && none('avoid') ? [copy.fine.words] : []),
    ...(guide.hashtags.length > 0 && none('hashtag') ? [copy.fine.tags] : []),
    ...(none('length', 'tags') ? [copy.length(letters, most, hashtagsIn(caption).length)] : []),
  ];
}

type RowProps = { icon: IconName; text: string; tone?: 'warn-ink'; onFix?: () => void };

function Row({ icon, text, tone, onFix }: RowProps) {
  return (
    <li className={tone} style={{ display: 'flex', gap: 8, paddingTop: 10, alignItems: 'flex-start' }}>
      <span style={{ paddingTop: 2 }}>
        <Icon name={icon} />
      </span>
      <span className="sp any">{text}</span>
      {onFix && (
        <button
          type="button"
          className="btn quiet sml"
          style={{ margin: '-6px -8px -6px 0' }}
          onClick={onFix}
          aria-label={copy.fixFor(text)}
        >
          {copy.fix}
        </button>
      )}
    </li>
  );
}

/** The live checks under a caption: what is wrong with its way out, then what is right. */
export function CaptionChecksList(props: {
  caption: string;
  guide: CaptionGuide;
  onFix: (caption: string) => void;
}) {
  const { caption, guide, onFix } = props;
  if (caption.trim() === '')
    return (
      <ul aria-label={copy.label}>
        <Row icon="alert-triangle" tone="warn-ink" text={copy.empty} />
      </ul>
    );
  const findings = captionFindings(caption, guide);
  return (
    <ul aria-label={copy.label} aria-live="polite">
      {findings.map((finding) => {
        const { fixed } = finding;
        return (
          <Row
            key={`${finding.key}-${finding.given}`}
            icon="alert-triangle"
            tone="warn-ink"
            text={sentenceOf(finding, guide)}
            {...(fixed === null ? {} : { onFix: () => onFix(fixed) })}
          />
        );
      })}
      {fineWords(caption, guide, findings).map((text) => (
        <Row key={text} icon="check" text={text} />
      ))}
    </ul>
  );
}
