import '#app/ui/console.css';
import './wall.css';
import { Link, useSearchParams } from 'react-router';
import { requestContext, requireGovernment } from '#app/platform/request/request.server.ts';
import { Button } from '#app/ui/button.tsx';
import { formatTime, localOf, zoneName } from '#app/ui/format-date.ts';
import type { PageHandle } from '#app/ui/page-handle.ts';
import { wallCopy as copy } from '../attending/wall-copy.id.ts';
import type { Route } from './+types/wall.page.ts';
import { QrPicture } from './qr-picture.tsx';
import { useAwake, useWall } from './use-wall.ts';
import { wallOf } from './wall-view.server.ts';

export const handle: PageHandle = { scripts: true };

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const first = await wallOf(context, request, params);
  const { origin } = context.get(requestContext);
  return { first, host: origin.replace(/^https?:\/\//, ''), accent: requireGovernment(context).accent };
}

const secondsOf = (now: number) => String(Math.floor(now / 1_000) % 60).padStart(2, '0');

function Foot(props: { here: string; sesi: string; direction: 'in' | 'out'; back: string }) {
  const { here, sesi, direction, back } = props;
  const to = (arah: string) => `${here}?${new URLSearchParams({ sesi, arah })}`;
  return (
    <footer className="wall-foot">
      <nav className="seg" aria-label={copy.direction}>
        <Link to={to('masuk')} className={direction === 'in' ? 'on' : undefined}>
          {copy.in}
        </Link>
        <Link to={to('keluar')} className={direction === 'out' ? 'on' : undefined}>
          {copy.out}
        </Link>
      </nav>
      <Button
        type="button"
        icon="device-desktop"
        onClick={() => void document.documentElement.requestFullscreen?.().catch(() => undefined)}
      >
        {copy.whole}
      </Button>
      <Link to={back}>{copy.close}</Link>
    </footer>
  );
}

/** The hall's wall: a very large picture that changes every twenty seconds. */
export default function WallPage({ loaderData, params }: Route.ComponentProps) {
  const { first, host } = loaderData;
  const [search] = useSearchParams();
  const direction = search.get('arah') === 'keluar' ? 'out' : 'in';
  const roster = `/kerja/pelatihan/${params.id}/${params.batchId}/kehadiran`;
  const sesi = first.sessionId;
  const wall = useWall(
    first,
    `${roster}/layar/kode?${new URLSearchParams({ sesi, arah: direction === 'out' ? 'keluar' : 'masuk' })}`,
  );
  useAwake();
  const { view, code, now } = wall;
  const time = (instant: string) => formatTime(localOf(instant, view.zone).time);
  const clock = localOf(new Date(now).toISOString(), view.zone).time;
  return (
    <main className="wall">
      <title>{`${copy.title} - ${view.subject}`}</title>
      <header className="wall-head">
        <div>
          <h1>{view.subject}</h1>
          <p>
            {view.batch} · {time(view.startsAt)} – {time(view.endsAt)}
          </p>
        </div>
        <p className="wall-clock">
          {`${formatTime(clock)}.${secondsOf(now)}`} <small>{zoneName(view.zone)}</small>
        </p>
      </header>
      {code ? (
        <section className="wall-code" aria-label={copy.how[direction]}>
          <QrPicture size={code.size} path={code.path} label={copy.picture} />
          <div className="wall-words">
            <p className="wall-how">{copy.how[direction]}</p>
            <p>{copy.typed(`${host}/kerja/hadir`)}</p>
            <p className="wall-letters">{code.letters}</p>
            <div className="wall-left" aria-hidden="true">
              <span style={{ width: `${Math.round(wall.left * 100)}%` }} />
            </div>
            <p>{wall.lost ? copy.weak : copy.changes}</p>
            <p className="wall-count">
              {direction === 'in' ? copy.there(view.there, view.all) : copy.gone(view.gone, view.all)}
            </p>
          </div>
        </section>
      ) : (
        <section className="wall-none" role="alert">
          <h2>{view.isOpen ? copy.lost : copy.title}</h2>
          <p>{view.isOpen ? copy.lostText : copy.closed}</p>
        </section>
      )}
      <Foot
        here={`${roster}/layar`}
        sesi={sesi}
        direction={direction}
        back={`${roster}?${new URLSearchParams({ sesi })}`}
      />
    </main>
  );
}
