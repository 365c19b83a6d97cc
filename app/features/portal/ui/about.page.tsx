import { portalCopy } from '../copy.id.ts';
import { portalCall } from '../portal-request.server.ts';
import { readDesk } from '../queries/desk.server.ts';
import type { Route } from './+types/about.page.ts';
import { PortalHead } from './portal-head.tsx';

export async function loader({ context }: Route.LoaderArgs) {
  const { government, origin, read } = portalCall(context);
  return { head: { origin, site: government.name }, desk: await read(readDesk) };
}

export default function AboutPage({ loaderData }: Route.ComponentProps) {
  const { head, desk } = loaderData;
  const { about } = portalCopy;
  return (
    <div className="m n">
      <PortalHead head={head} title={about.title} path="/tentang" description={about.meta(head.site)} />
      <div className="hero">
        <h1>{about.title}</h1>
        <p>{about.what(head.site)}</p>
      </div>
      <section>
        <h2>{about.officialHead}</h2>
        <p>{about.official}</p>
      </section>
      <section>
        <h2>{about.agendaHead}</h2>
        <p>{about.agenda}</p>
      </section>
      <section id="lapor">
        <h2>{about.complainHead}</h2>
        <p>
          {about.complain}{' '}
          {desk ? (
            <>
              <a href={`/unit/${desk.slug}`}>{desk.name}</a>
              {desk.phone && (
                <>
                  , telepon{' '}
                  <a className="nb" href={`tel:${desk.phone.replace(/[^\d+]/g, '')}`}>
                    {desk.phone}
                  </a>
                </>
              )}
              {desk.address && `, ${desk.address}`}.
            </>
          ) : (
            about.noDesk
          )}{' '}
          {about.national}{' '}
          <a href="https://www.lapor.go.id/" rel="noopener">
            {about.nationalName}
          </a>{' '}
          {about.nationalEnd}
        </p>
      </section>
      <section>
        <h2>{about.accessHead}</h2>
        <p>{about.access}</p>
      </section>
      <section>
        <h2>{about.languageHead}</h2>
        <p>{about.language}</p>
        <p lang="en">{about.english}</p>
      </section>
      <section>
        <h2>{about.feedsHead}</h2>
        <ul className="l">
          <li>
            <a href="/kabar.rss">RSS</a>, <a href="/kabar.atom">Atom</a>: {portalCopy.news.title}
          </li>
          <li>
            <a href="/agenda.ics">iCalendar</a>, <a href="/agenda.atom">Atom</a>: {portalCopy.agenda.title}
          </li>
        </ul>
      </section>
    </div>
  );
}
