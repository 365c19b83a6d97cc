import { Fragment } from 'react';
import type { IconName } from '#app/ui/icon-name.ts';
import { PortalIcon } from '#app/ui/portal-icon.tsx';
import { brake } from '../brake.server.ts';
import { portalCopy } from '../copy.id.ts';
import { portalCall } from '../portal-request.server.ts';
import {
  type AccountDetail,
  type AccountVerdict,
  checkAccount,
  type FakeDetail,
  type Verdict,
} from '../queries/check-account.server.ts';
import type { Route } from './+types/check-account.page.ts';
import { AccountList } from './lists.tsx';
import { PortalHead } from './portal-head.tsx';

const { check } = portalCopy;

export async function loader({ context, request }: Route.LoaderArgs) {
  const { government, today, origin, read } = portalCall(context);
  const query = (new URL(request.url).searchParams.get('q') ?? '').trim().slice(0, 500);
  if (query !== '') brake(context, 'check');
  return {
    head: { origin, site: government.name },
    query,
    verdict: query ? await read((db) => checkAccount(db, today, query)) : null,
  };
}

function Result({
  tone,
  icon,
  title,
  children,
}: {
  tone: 'y' | 'n' | 'q';
  icon: IconName;
  title: string;
  children: React.ReactNode;
}) {
  return (
    <div className={`res ${tone}`}>
      <h1>
        <PortalIcon name={icon} />
        {title}
      </h1>
      {children}
    </div>
  );
}

function AccountSays({ kind, account }: { kind: AccountVerdict; account: AccountDetail }) {
  const owner = (
    <>
      {check.belongs} <b>{account.unit}</b>.
    </>
  );
  switch (kind) {
    case 'official':
      return (
        <Result tone="y" icon="shield-check" title={check.official}>
          <p>
            {owner} {account.provedOn && check.checkedOn(account.provedOn)}
          </p>
        </Result>
      );
    case 'one-way':
      return (
        <Result tone="q" icon="shield-question" title={check.oneWay}>
          <p>
            {owner} {check.oneWayText}
          </p>
        </Result>
      );
    case 'claimed':
      return (
        <Result tone="q" icon="shield-question" title={check.claimed}>
          <p>
            {owner} {check.claimedText}
          </p>
        </Result>
      );
    case 'stale':
      return (
        <Result tone="q" icon="shield-question" title={check.stale}>
          <p>
            {owner} {check.staleText(account.provedOn ?? '')}
          </p>
        </Result>
      );
    default:
      return (
        <Result tone="n" icon="shield-x" title={check.closed}>
          <p>
            {owner} {check.closedText(account.closedOn ?? '')}
          </p>
        </Result>
      );
  }
}

/** An address that may be broken after a stroke or a full stop, where a reader expects it. */
function Breakable({ text }: { text: string }) {
  return text.split(/(?<=[/.])/).map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of one finished address
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}

function AccountResult({ kind, account }: { kind: AccountVerdict; account: AccountDetail }) {
  const twice = (one: { network: string }) =>
    account.others.filter((other) => other.network === one.network).length > 1;
  return (
    <>
      <AccountSays kind={kind} account={account} />
      {(account.proofs.length > 0 || account.claimedOn) && (
        <section>
          <h2>{check.how}</h2>
          <ul className="l">
            {account.proofs.map((proof) => (
              <li key={proof.method}>{check.proof[proof.method]?.(proof.page)}</li>
            ))}
            {account.claimedOn && <li>{check.claim(account.claimedOn)}</li>}
          </ul>
        </section>
      )}
      <section>
        <dl className="kv">
          {account.address && kind !== 'closed' && (
            <div>
              <dt>{check.address}</dt>
              <dd>
                <a href={account.address} rel="noopener nofollow">
                  <Breakable text={account.address.replace(/^https?:\/\/(www\.)?|^tel:|\/$/g, '')} />
                </a>
              </dd>
            </div>
          )}
          <div>
            <dt>{check.unit}</dt>
            <dd>
              <a href={`/unit/${account.unitSlug}`}>{account.unit}</a>
            </dd>
          </div>
          {account.others.length > 0 && (
            <div>
              <dt>{check.others}</dt>
              <dd>
                {account.others.map((other, index) => (
                  <span key={other.id}>
                    {index > 0 && ', '}
                    <a className="nb" href={other.check}>
                      {twice(other) ? `${other.network} ${other.name}` : other.network}
                    </a>
                  </span>
                ))}
              </dd>
            </div>
          )}
        </dl>
      </section>
    </>
  );
}

function FakeResult({ fake, isNumber }: { fake: FakeDetail; isNumber: boolean }) {
  const { unit } = fake;
  return (
    <>
      <Result tone="n" icon="shield-x" title={check.fake(isNumber)}>
        <p>{check.fakeText(fake.claims, isNumber)}</p>
      </Result>
      <section>
        <h2>{check.fakeTodo}</h2>
        <ul className="l">
          {check.fakeTodos(fake.network, isNumber).map((line) => (
            <li key={line}>{line}</li>
          ))}
          {unit && (
            <li>
              {check.tooLate}{' '}
              <a href={unit.phone ? `tel:${unit.phone.replace(/[^\d+]/g, '')}` : `/unit/${unit.slug}`}>
                {[unit.name, unit.phone].filter(Boolean).join(', ')}
              </a>
              .
            </li>
          )}
        </ul>
      </section>
      <p className="s">
        {fake.report === 'noted'
          ? check.report.noted(fake.on)
          : check.report[fake.report](fake.network, fake.on)}
      </p>
      {unit && (
        <p className="pg">
          <a className="b" href={`/unit/${unit.slug}#akun`}>
            {check.officialOf(unit.shortName)}
          </a>
        </p>
      )}
    </>
  );
}

function Answer({ verdict }: { verdict: Verdict }) {
  switch (verdict.kind) {
    case 'official':
    case 'one-way':
    case 'claimed':
    case 'stale':
    case 'closed':
      return <AccountResult kind={verdict.kind} account={verdict.account} />;
    case 'fake':
      return <FakeResult fake={verdict.fake} isNumber={verdict.asked.isNumber} />;
    case 'unknown':
      return (
        <>
          <Result tone="q" icon="help-circle" title={check.unknown(verdict.asked.thing)}>
            <p>
              {check.unknownText(verdict.asked.thing)} <b>{check.not}</b>{' '}
              {check.unknownEnd(verdict.asked.thing)}{' '}
              {verdict.underDomain && check.underDomain(verdict.underDomain)}
            </p>
          </Result>
          {verdict.alike.length > 0 && (
            <section>
              <h2>{verdict.alikeOnly ? check.maybe : check.main}</h2>
              <AccountList accounts={verdict.alike} unit />
            </section>
          )}
          <p className="pg">
            <a className="b o" href="/tentang#lapor">
              {check.howToAsk}
            </a>
          </p>
        </>
      );
    case 'office':
      return (
        <>
          <Result tone="y" icon="shield-check" title={check.office}>
            <p>{check.officeText(verdict.unit.name)}</p>
          </Result>
          <p className="pg">
            <a className="b o" href={`/unit/${verdict.unit.slug}`}>
              {verdict.unit.name}
            </a>
          </p>
        </>
      );
    case 'several':
      return (
        <>
          <Result tone="q" icon="help-circle" title={check.several}>
            <p>{check.severalText}</p>
          </Result>
          <section>
            <AccountList accounts={verdict.accounts} unit />
          </section>
        </>
      );
    case 'short-link':
      return (
        <Result tone="q" icon="link-off" title={check.shortLink}>
          <p>{check.shortLinkText}</p>
        </Result>
      );
    case 'post-only':
      return (
        <Result tone="q" icon="help-circle" title={check.postOnly}>
          <p>{check.postOnlyText}</p>
        </Result>
      );
    case 'unclear':
      return (
        <Result tone="q" icon="help-circle" title={check.unclear}>
          <p>{check.unclearText}</p>
        </Result>
      );
    default:
      return verdict satisfies never;
  }
}

const titleOf = ({ kind, asked }: Verdict): string =>
  kind === 'fake'
    ? check.fake(asked.isNumber)
    : kind === 'unknown'
      ? check.unknown(asked.thing)
      : TITLES[kind];

const TITLES: Record<Exclude<Verdict['kind'], 'fake' | 'unknown'>, string> = {
  official: check.official,
  'one-way': check.oneWay,
  claimed: check.claimed,
  stale: check.stale,
  closed: check.closed,
  office: check.office,
  several: check.several,
  'short-link': check.shortLink,
  'post-only': check.postOnly,
  unclear: check.unclear,
};

export default function CheckAccountPage({ loaderData }: Route.ComponentProps) {
  const { head, query, verdict } = loaderData;
  const unclear = verdict?.kind === 'unclear';
  return (
    <div className="m n">
      <PortalHead
        head={head}
        title={verdict ? titleOf(verdict) : check.title}
        path="/cek-akun"
        description={check.intro}
        noIndex={verdict !== null}
      />
      {verdict ? (
        <>
          <p className="s as">
            {check.asked} <b>{verdict.asked.name}</b>
            {verdict.asked.network && check.on(verdict.asked.network)}
          </p>
          <Answer verdict={verdict} />
        </>
      ) : (
        <div className="hero">
          <h1>{check.title}</h1>
          <p>{check.intro}</p>
        </div>
      )}
      <label htmlFor="q">
        {verdict ? (unclear ? check.again : check.another) : check.label}
        <span className="s">{verdict && !unclear ? check.label : check.hint}</span>
      </label>
      <form action="/cek-akun">
        <input
          id="q"
          name="q"
          defaultValue={unclear ? query : ''}
          maxLength={500}
          autoCapitalize="none"
          autoComplete="off"
          spellCheck={false}
          required
        />
        <button type="submit">{check.button}</button>
      </form>
      <p className="pg">
        <a href="/unit">{check.list}</a>
      </p>
    </div>
  );
}
