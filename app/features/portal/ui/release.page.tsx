import { portalCopy } from '../copy.id.ts';
import { releaseWithdrawn } from '../gates.server.ts';
import { idOf, notFound, portalCall, withdrawn } from '../portal-request.server.ts';
import { listReleases, readRelease } from '../queries/releases.server.ts';
import type { Route } from './+types/release.page.ts';
import { Linked } from './linked.tsx';
import { ReleaseList } from './lists.tsx';
import { PortalHead } from './portal-head.tsx';

export async function loader({ context, params }: Route.LoaderArgs) {
  const { government, today, origin, read } = portalCall(context);
  const id = idOf(params.id);
  return read(async (db) => {
    const release = await readRelease(db, today, id);
    if (!release) throw (await releaseWithdrawn(db, id)) ? withdrawn() : notFound();
    const others = await listReleases(db, today, { unitId: release.unit.id, limit: 3, except: id });
    return { head: { origin, site: government.name }, release, others: others.releases };
  });
}

type View = Route.ComponentProps['loaderData'];

function schemaOf({ head, release }: View): object {
  const publisher = {
    '@type': 'GovernmentOrganization',
    name: release.unit.name,
    url: `${head.origin}/unit/${release.unit.slug}`,
  };
  const image = release.pictures.map(({ number }) => `${head.origin}/rilis/${release.id}/gambar/${number}`);
  return {
    '@type': 'NewsArticle',
    headline: release.title,
    datePublished: release.at,
    url: `${head.origin}/rilis/${release.id}`,
    inLanguage: 'id',
    author: publisher,
    publisher,
    ...(image.length > 0 ? { image } : {}),
    ...(release.correctsId ? { isBasedOn: `${head.origin}/rilis/${release.correctsId}` } : {}),
  };
}

/** What a reader has to know before the words: that they correct others, were corrected, or had no second reader. */
function Notes({ release }: { release: View['release'] }) {
  const { releases: copy } = portalCopy;
  return (
    <>
      {release.correctedBy && (
        <p>
          <b>{copy.corrected}</b> <a href={`/rilis/${release.correctedBy}`}>{copy.newer}</a>
        </p>
      )}
      {release.correctsId && (
        <p className="s">
          {copy.correctionText} <a href={`/rilis/${release.correctsId}`}>{copy.corrects}</a>.
        </p>
      )}
      {!release.reviewed && (
        <p className="s">
          <b>{copy.unreviewed}.</b> {copy.unreviewedText}
        </p>
      )}
    </>
  );
}

function Pictures({ release, shown }: { release: View['release']; shown: View['release']['pictures'] }) {
  return shown.map(({ number, alt, credit, width, height }) => (
    <figure key={number} className="fg">
      <img
        src={`/rilis/${release.id}/gambar/${number}`}
        alt={alt}
        loading="lazy"
        {...(width && height ? { width, height } : {})}
      />
      {credit && <figcaption className="s">{portalCopy.releases.credit(credit)}</figcaption>}
    </figure>
  ));
}

/** One picture, then the words: on a phone a row of pictures would keep the news from its reader. */
export default function ReleasePage({ loaderData }: Route.ComponentProps) {
  const { head, release, others } = loaderData;
  const { releases: copy } = portalCopy;
  return (
    <article className="m n">
      <PortalHead
        head={head}
        title={release.title}
        path={`/rilis/${release.id}`}
        description={release.summary}
        data={schemaOf(loaderData)}
      />
      <div className="hero">
        <h1 className="t">{release.title}</h1>
        <p className="s">
          <b>{release.mark || copy.kinds[release.kind]}</b> · {copy.from}{' '}
          <a href={`/unit/${release.unit.slug}`}>{release.unit.name}</a> ·{' '}
          <time dateTime={release.at}>{release.when}</time>
        </p>
        <Notes release={release} />
      </div>
      <Pictures release={release} shown={release.pictures.slice(0, 1)} />
      <div className="tx">
        {release.paragraphs.map((text, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of a finished text
          <p key={index}>
            <Linked text={text} />
          </p>
        ))}
      </div>
      <Pictures release={release} shown={release.pictures.slice(1)} />
      {release.link && (
        <p className="pg">
          <a className="b" href={release.link} rel="noopener">
            {copy.link}
          </a>
        </p>
      )}
      {others.length > 0 && (
        <section>
          <h2>{copy.more}</h2>
          <ReleaseList releases={others} unit={false} />
        </section>
      )}
    </article>
  );
}
