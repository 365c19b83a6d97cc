import { readCheckCode } from '#app/platform/documents/check-code.ts';
import { documentByCode } from '#app/platform/documents/documents.server.ts';
import { formatInstant } from '#app/ui/format-date.ts';
import { brake } from '../brake.server.ts';
import { portalCopy } from '../copy.id.ts';
import { portalCall } from '../portal-request.server.ts';
import type { Route } from './+types/check-document.page.ts';
import { PortalHead } from './portal-head.tsx';

/** Asked for by whoever holds a paper: shows every printed field, so that an edited one is found out. */
export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { government, origin, read } = portalCall(context);
  const typed = params.code ?? new URL(request.url).searchParams.get('kode');
  if (typed !== null) brake(context, 'check');
  const code = typed === null ? null : readCheckCode(typed);
  const document = code ? await read((db) => documentByCode(db, code)) : null;
  return { head: { origin, site: government.name }, zone: government.zone, typed, document };
}

export function headers() {
  return { 'X-Robots-Tag': 'noindex', 'Referrer-Policy': 'no-referrer' };
}

export default function CheckDocumentPage({ loaderData }: Route.ComponentProps) {
  const { head, document, typed, zone } = loaderData;
  const copy = portalCopy.checkDocument;
  return (
    <div className="m n">
      <PortalHead head={head} title={copy.title} path="/cek-dokumen" description={copy.meta(head.site)} />
      <div className="hero">
        <h1>{copy.title}</h1>
      </div>
      <label htmlFor="kode">{copy.label}</label>
      <form action="/cek-dokumen">
        <input
          id="kode"
          name="kode"
          defaultValue={typed ?? ''}
          maxLength={40}
          autoCapitalize="characters"
          autoComplete="off"
          spellCheck={false}
          required
        />
        <button type="submit">{copy.submit}</button>
      </form>
      {typed !== null && !document && (
        <section role="status">
          <h2>{copy.unknownTitle}</h2>
          <p>{copy.unknown}</p>
        </section>
      )}
      {document && (
        <section role="status">
          <h2>{copy.states[document.state]}</h2>
          <p>
            {document.state === 'revoked'
              ? copy.revoked(
                  document.revokedAt ? formatInstant(document.revokedAt, zone) : '',
                  document.revokedReason ?? '',
                )
              : copy.compare}
          </p>
          <dl className="kv">
            <dt>{copy.document}</dt>
            <dd>{document.title}</dd>
            <dt>{copy.number}</dt>
            <dd>{document.number}</dd>
            {document.fields.map((field) => (
              <FieldLine key={field.label} {...field} />
            ))}
          </dl>
        </section>
      )}
    </div>
  );
}

function FieldLine({ label, value }: { label: string; value: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </>
  );
}
