import { linksIn } from '#app/features/channels/index.ts';

/** Text as it was written; whole addresses in it can be pressed. Somebody else wrote it, so the link recommends nothing. */
export function Linked({ text }: { text: string }) {
  const links = linksIn(text).filter(({ link }) => /^https?:\/\/[^\s/]+\.[^\s/]/i.test(link));
  let from = 0;
  const parts = links.map(({ at, link }) => {
    const before = text.slice(from, at);
    from = at + link.length;
    return (
      <span key={at}>
        {before}
        <a href={link} rel="noopener nofollow">
          {link}
        </a>
      </span>
    );
  });
  return (
    <>
      {parts}
      {text.slice(from)}
    </>
  );
}
