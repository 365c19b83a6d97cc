import { formatInstant } from '#app/ui/format-date.ts';
import { approvalCopy as copy } from '../approval-copy.id.ts';
import type { ApprovalView } from '../queries/approval-page.server.ts';

type VariantShown = ApprovalView['variants'][number];

function Picture({ medium, code }: { medium: VariantShown['media'][number]; code: string }) {
  if (medium.kind === 'video') return <p className="s">{copy.video(medium.title)}</p>;
  const href = `/s/${code}/gambar/${medium.mediaId}`;
  return (
    <a href={`${href}?besar=1`} aria-label={copy.picture}>
      <img src={href} alt={medium.alt || copy.noAlt} width={320} height={320} loading="lazy" />
    </a>
  );
}

function Lines({
  title,
  rows,
}: {
  title: string;
  rows: readonly { key: string; words: string; text: string; more?: string }[];
}) {
  if (rows.length === 0) return null;
  return (
    <div className="fl">
      <b>{title}</b>
      <ul>
        {rows.map((row) => (
          <li key={row.key}>
            {row.words && <b>“{row.words}” </b>}
            {row.text}
            {row.more && <span className="s"> {row.more}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}

function VariantText({ variant, zone, code }: { variant: VariantShown; zone: string; code: string }) {
  return (
    <section>
      <h2>{copy.channel(variant.channel ?? copy.newsroom)}</h2>
      {variant.scheduledAt && <p className="s">{copy.scheduled(formatInstant(variant.scheduledAt, zone))}</p>}
      <div className="vt">
        {variant.title && <h3>{variant.title}</h3>}
        <p>{variant.text}</p>
        {variant.link && (
          <p className="s">
            {copy.link}: {variant.link}
          </p>
        )}
        {variant.media.map((medium) => (
          <Picture key={medium.mediaId} medium={medium} code={code} />
        ))}
      </div>
      <Lines
        title={copy.remarks}
        rows={variant.remarks.map((one) => ({
          key: one.id,
          words: one.excerpt,
          text: one.text,
          more: one.by,
        }))}
      />
      <Lines
        title={copy.overridden}
        rows={variant.overridden.map((one, at) => ({
          key: `${at}-${one.words}`,
          words: one.words,
          text: one.message,
          more: copy.reason(one.reason),
        }))}
      />
      <Lines
        title={copy.findings}
        rows={variant.findings
          .filter(
            (one) =>
              !variant.overridden.some(
                ({ words, message }) => words === one.words && message === one.message,
              ),
          )
          .map((one, at) => ({ key: `${at}-${one.words}`, words: one.words, text: one.message }))}
      />
    </section>
  );
}

/** What the head approves: each channel's text with its pictures, and what is known about it. */
export function ApprovalText({ view, code }: { view: ApprovalView; code: string }) {
  return (
    <>
      {view.variants.map((variant) => (
        <VariantText key={variant.id} variant={variant} zone={view.zone} code={code} />
      ))}
      <section>
        <h2>{copy.sources}</h2>
        {view.sources.length === 0 ? (
          <p className="s">{copy.noSources}</p>
        ) : (
          <dl className="kv">
            {view.sources.map((one) => (
              <div key={`${one.figure}-${one.source}`}>
                <dt>{one.figure}</dt>
                <dd>
                  {one.source}
                  {one.address && <span className="s"> {one.address}</span>}
                </dd>
              </div>
            ))}
          </dl>
        )}
      </section>
    </>
  );
}
