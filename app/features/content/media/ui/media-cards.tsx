import { Form, Link } from 'react-router';
import { Alert } from '#app/ui/alert.tsx';
import { Badge } from '#app/ui/badge.tsx';
import { Acts, Button, LinkButton } from '#app/ui/button.tsx';
import { ErrorSummary } from '#app/ui/error-summary.tsx';
import { SelectField, TextAreaField, TextField } from '#app/ui/field.tsx';
import { formatInstant } from '#app/ui/format-date.ts';
import { Card } from '#app/ui/page-head.tsx';
import { STATE_WORDS } from '../../copy.id.ts';
import { channelName } from '../../pieces/ui/words.ts';
import { consentWords, lengthWords, peopleWords, rightsWords } from '../copy.id.ts';
import { fileHref } from '../file-href.ts';
import { libraryCopy as copy } from '../library-copy.id.ts';
import type { MediaUse, MediaView } from '../queries/media.server.ts';
import type { Size } from '../rules/sizes.ts';

export type Said = {
  typed: Record<string, string>;
  errors: Record<string, string>;
  general?: string | undefined;
};

const megabytes = (bytes: number): string =>
  bytes >= 1_000_000
    ? `${(bytes / 1_000_000).toFixed(1).replace('.', ',')}\u00a0MB`
    : `${Math.max(1, Math.round(bytes / 1_000))}\u00a0kB`;

/** The picture in the size each network wants, to keep on the phone before posting by hand. */
export function MediaSizes({ media }: { media: MediaView }) {
  const sizes =
    media.kind === 'image' ? (Object.keys(copy.sizeWords) as (Size & keyof typeof copy.sizeWords)[]) : [];
  const download = (size: Size | null) => `${fileHref(media.id, size)}${size ? '&' : '?'}unduh=1`;
  return (
    <Card title={copy.sizes} icon="download">
      <div className="size-list">
        <LinkButton size="sm" icon="download" href={download(null)} plain download>
          {copy.download}
        </LinkButton>
        {sizes.map((size) => (
          <LinkButton
            key={size}
            size="sm"
            variant="subtle"
            icon="download"
            href={download(size)}
            plain
            download
          >
            {copy.sizeWords[size]}
          </LinkButton>
        ))}
      </div>
    </Card>
  );
}

export function MediaFacts({ media, zone, today }: { media: MediaView; zone: string; today: string }) {
  const rows: [string, React.ReactNode][] = [
    [copy.facts.unit, media.unitName],
    [copy.facts.by, copy.by(media.uploader, formatInstant(media.createdAt, zone, 'short', today))],
    ...(media.width && media.height
      ? ([[copy.facts.size, copy.pixels(media.width, media.height, megabytes(media.bytes))]] as [
          string,
          string,
        ][])
      : []),
    ...(media.seconds === null
      ? []
      : ([[copy.facts.length, lengthWords(media.seconds)]] as [string, string][])),
    ...(media.activity && media.activityId
      ? ([
          [
            copy.facts.activity,
            <Link key="a" to={`/kerja/kegiatan/${media.activityId}`}>
              {media.activity}
            </Link>,
          ],
        ] as [string, React.ReactNode][])
      : []),
    ...(media.noteId
      ? ([
          [
            copy.facts.note,
            <Link key="n" to={`/kerja/catat/${media.noteId}`}>
              {copy.openNote}
            </Link>,
          ],
        ] as [string, React.ReactNode][])
      : []),
  ];
  return (
    <Card title={copy.about} icon="info-circle">
      <dl className="media-facts">
        {rows.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

/** Every variant that shows it; what is out although it may not be any more comes with the way to take it down. */
export function MediaUses({ uses }: { uses: readonly MediaUse[] }) {
  const sorted = [...uses].sort((a, b) => Number(b.takeDown) - Number(a.takeDown));
  return (
    <Card title={copy.usage} icon="article">
      {uses.length === 0 && <p className="mut">{copy.notUsed}</p>}
      <ul className="use-list">
        {sorted.map((use) => (
          <li key={use.variantId}>
            <Link className="any b" to={`/kerja/naskah/${use.pieceId}`}>
              {use.title}
            </Link>
            <p className="sm mut">
              {[channelName(use.network), use.account].filter(Boolean).join(' · ')}{' '}
              <Badge tone={use.takeDown ? 'bad' : 'neutral'}>{STATE_WORDS[use.state]}</Badge>
            </p>
            {use.takeDown && (
              <>
                <Alert tone="bad">{copy.takeDownWarn}</Alert>
                <Acts>
                  {use.address && (
                    <LinkButton size="sm" icon="external-link" href={use.address} newTab>
                      {copy.openPost}
                    </LinkButton>
                  )}
                  {use.mayTakeDown && (
                    <Form method="post">
                      <input type="hidden" name="variantId" value={use.variantId} />
                      <Button size="sm" icon="check" name="intent" value="turun">
                        {copy.taken}
                      </Button>
                    </Form>
                  )}
                </Acts>
              </>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

const options = (words: Readonly<Record<string, string>>, without: readonly string[] = []) =>
  Object.entries(words)
    .filter(([value]) => !without.includes(value))
    .map(([value, label]) => ({ value, label }));

export function MediaForm({ media, said }: { media: MediaView; said: Said | null }) {
  const value = (name: keyof MediaView & string): string => said?.typed[name] ?? String(media[name] ?? '');
  const error = (name: string) => said?.errors[name];
  const isWithdrawn = media.consent === 'withdrawn';
  return (
    <Card title={copy.words} icon="pencil">
      <Form method="post" className="form" noValidate>
        {said && <ErrorSummary title={copy.fault} errors={said.errors} general={said.general} />}
        <TextField
          name="title"
          label={copy.fieldTitle}
          error={error('title')}
          defaultValue={value('title')}
        />
        <TextAreaField
          name="alt"
          label={copy.alt}
          hint={copy.altHint}
          error={error('alt')}
          defaultValue={value('alt')}
          rows={3}
        />
        <SelectField
          name="people"
          label={copy.who}
          error={error('people')}
          defaultValue={value('people')}
          options={options(peopleWords)}
        />
        {isWithdrawn ? (
          <input type="hidden" name="consent" value="unknown" />
        ) : (
          <SelectField
            name="consent"
            label={copy.consentField}
            error={error('consent')}
            defaultValue={value('consent')}
            options={options(consentWords, ['withdrawn'])}
          />
        )}
        <TextField
          name="consentNote"
          label={copy.consentNote}
          hint={copy.consentNoteHint}
          error={error('consentNote')}
          defaultValue={value('consentNote')}
        />
        <TextField name="credit" label={copy.credit} error={error('credit')} defaultValue={value('credit')} />
        <TextField name="place" label={copy.place} error={error('place')} defaultValue={value('place')} />
        <SelectField
          name="rights"
          label={copy.rights}
          error={error('rights')}
          defaultValue={value('rights')}
          options={options(rightsWords)}
        />
        <TextField
          name="rightsNote"
          label={copy.rightsNote}
          error={error('rightsNote')}
          defaultValue={value('rightsNote')}
        />
        <Acts>
          <Button variant="filled" name="intent" value="simpan">
            {copy.save}
          </Button>
        </Acts>
      </Form>
    </Card>
  );
}

/** Behind a fold: it reaches every variant and cannot be undone. */
export function WithdrawForm({ said }: { said: Said | null }) {
  return (
    <Card title={copy.withdraw} icon="ban">
      <details open={said !== null}>
        <summary className="tap-line">{copy.withdrawSure}</summary>
        <p>{copy.withdrawText}</p>
        <Form method="post" className="form" noValidate>
          {said && <ErrorSummary title={copy.fault} errors={said.errors} general={said.general} />}
          <TextAreaField
            name="reason"
            label={copy.withdrawReason}
            error={said?.errors.reason}
            defaultValue={said?.typed.reason}
            rows={2}
          />
          <Acts>
            <Button variant="danger-filled" icon="ban" name="intent" value="tarik">
              {copy.withdraw}
            </Button>
          </Acts>
        </Form>
      </details>
    </Card>
  );
}

export function ArchiveForm({ archived }: { archived: boolean }) {
  return (
    <Form method="post">
      <input type="hidden" name="archived" value={archived ? '0' : '1'} />
      <Button variant="danger-subtle" icon="archive" name="intent" value="arsip">
        {archived ? copy.unarchive : copy.archive}
      </Button>
    </Form>
  );
}
