import { LinkButton } from '#app/ui/button.tsx';
import { formatInstant } from '#app/ui/format-date.ts';
import { Grade } from '#app/ui/grade.tsx';
import { Icon, type IconName } from '#app/ui/icon.tsx';
import { Reasons } from '#app/ui/list.tsx';
import { Progress } from '#app/ui/progress.tsx';
import { GRADE_WORDS, REASON_WORDS } from '../copy.id.ts';
import type { EvidencePost } from '../queries/evidence.server.ts';
import { boardCopy, evidenceCopy } from './copy.id.ts';
import { metricCopy } from './metric-copy.id.ts';

const ICONS: Readonly<Record<string, IconName>> = {
  instagram: 'brand-instagram',
  facebook: 'brand-facebook',
  x: 'brand-x',
  tiktok: 'brand-tiktok',
  youtube: 'brand-youtube',
  threads: 'brand-threads',
  telegram: 'brand-telegram',
  bluesky: 'brand-bluesky',
  mastodon: 'brand-mastodon',
  whatsapp: 'brand-whatsapp',
  'whatsapp-channel': 'brand-whatsapp',
};
export const networkIcon = (network: string): IconName => ICONS[network] ?? 'world';

const comma = (value: number): string => value.toFixed(2).replace('.', ',');

function hostOf(address: string | null): string {
  try {
    return address ? new URL(address).host.replace(/^www\./, '') : '';
  } catch {
    return '';
  }
}

type Shown = Pick<
  EvidencePost,
  | 'network'
  | 'handle'
  | 'address'
  | 'title'
  | 'text'
  | 'publishedAt'
  | 'publishedKnown'
  | 'editedAt'
  | 'gone'
  | 'grade'
  | 'metric'
>;

/** The post itself: account, time, words, grade, link. */
export function PostCard({ post, zone, whole }: { post: Shown; zone: string; whole?: boolean }) {
  const account =
    post.handle && post.network !== 'website' ? `@${post.handle.replace(/^@/, '')}` : hostOf(post.address);
  return (
    <div className="stack tight">
      <div className="card pad" style={{ background: 'var(--paper)', boxShadow: 'none', padding: 12 }}>
        <div className="row sm m">
          <Icon name={networkIcon(post.network)} size={16} />
          <span className="cut">{account}</span>
        </div>
        <p className="xs mut">
          {post.publishedKnown ? formatInstant(post.publishedAt, zone) : evidenceCopy.noTime}
          {post.editedAt ? ` · ${evidenceCopy.edited}` : ''}
        </p>
        {post.title && <p className="sm b any">{post.title}</p>}
        <p className={`sm any${whole ? '' : ' cut6'}`} style={{ whiteSpace: 'pre-line' }}>
          {post.text === '' && !post.title ? <span className="mut">{evidenceCopy.noText}</span> : post.text}
        </p>
        {post.metric && <p className="xs mut">{metricCopy.line(post.metric, post.publishedAt)}</p>}
        {post.gone && <p className="sm warn-ink m">{evidenceCopy.gone}</p>}
      </div>
      <div className="row sm">
        <Grade grade={post.grade} label={boardCopy.gradeWord(post.grade)} />
        <span className="sp">{GRADE_WORDS[post.grade].replace(/^./, (letter) => letter.toUpperCase())}</span>
        {post.address && (
          <LinkButton variant="subtle" size="sm" icon="external-link" href={post.address} newTab>
            {evidenceCopy.open}
          </LinkButton>
        )}
      </div>
    </div>
  );
}

/** The score against the threshold, and the reasons as facts. */
export function WhyMatched({
  post,
  proven,
}: {
  post: Pick<EvidencePost, 'score' | 'threshold' | 'reasons'>;
  proven: boolean;
}) {
  return (
    <div className="stack tight">
      {post.score > 0 && (
        <div>
          <div className="row wrap" style={{ marginBottom: 8 }}>
            <h3 className="nowrap" style={{ flex: '1 0 auto' }}>
              {evidenceCopy.score(comma(post.score))}
            </h3>
            <span className="sm mut">
              {proven ? evidenceCopy.below(comma(post.threshold)) : evidenceCopy.unproven}
            </span>
          </div>
          <Progress
            kind="ink"
            value={post.score}
            max={1}
            threshold={post.threshold}
            label={evidenceCopy.score(comma(post.score))}
          />
        </div>
      )}
      {post.reasons.length > 0 && (
        <div>
          <h3>{evidenceCopy.why}</h3>
          <Reasons
            items={post.reasons.map((reason, at) => ({
              key: `${at}`,
              found: reason.for,
              text: reason.text,
              kind: REASON_WORDS[reason.kind] ?? reason.kind,
            }))}
          />
        </div>
      )}
    </div>
  );
}
