import { portalCopy } from '../copy.id.ts';
import { idOf, notFound, portalCall } from '../portal-request.server.ts';
import { accountName } from '../queries/accounts.server.ts';
import { listPosts, readPost } from '../queries/posts.server.ts';
import type { Route } from './+types/post.page.ts';
import { Linked } from './linked.tsx';
import { PostList } from './lists.tsx';
import { PortalHead } from './portal-head.tsx';

export async function loader({ context, params }: Route.LoaderArgs) {
  const { government, today, origin, read } = portalCall(context);
  const id = idOf(params.id);
  return read(async (db) => {
    const post = await readPost(db, today, id);
    if (!post) throw notFound();
    const { posts } = await listPosts(db, today, { unitId: post.unit.id, limit: 3, except: id });
    return {
      head: { origin, site: government.name },
      post,
      accountName: accountName({ network: post.network, handle: post.handle, address: post.account }),
      others: posts,
    };
  });
}

export default function PostPage({ loaderData }: Route.ComponentProps) {
  const { head, post, others } = loaderData;
  const { news, networks } = portalCopy;
  const path = `/kabar/${post.id}`;
  const network = networks[post.network] ?? post.network;
  return (
    <article className="m n">
      <PortalHead
        head={head}
        title={post.headline}
        path={path}
        description={post.summary}
        data={{
          '@type': 'SocialMediaPosting',
          headline: post.headline,
          datePublished: post.at,
          url: head.origin + path,
          sharedContent: { '@type': 'WebPage', url: post.address },
          author: {
            '@type': 'GovernmentOrganization',
            name: post.unit.name,
            url: `${head.origin}/unit/${post.unit.slug}`,
          },
        }}
      />
      <div className="hero">
        <h1 className="t">{post.headline}</h1>
        <p className="s">
          {news.from} <a href={`/unit/${post.unit.slug}`}>{post.unit.name}</a> ·{' '}
          <time dateTime={post.at}>{post.when}</time>
        </p>
      </div>
      <div className="tx">
        {post.paragraphs.length > 0
          ? post.paragraphs.map((text, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of a finished text
              <p key={index}>
                <Linked text={text} />
              </p>
            ))
          : post.wordless && news.noText}
      </div>
      <p className="pg">
        <a className="b" href={post.address} rel="noopener nofollow">
          {news.original(network)}
        </a>
      </p>
      <p className="s">
        {news.account}{' '}
        <a href={`/cek-akun?q=${encodeURIComponent(post.account ?? `${post.network} ${post.handle ?? ''}`)}`}>
          {loaderData.accountName}
        </a>
        . {news.grade[post.grade]} {post.amplified && news.amplified}{' '}
        {post.edited && news.edited(post.edited)} {!post.timeKnown && news.unknownTime}
      </p>
      {others.length > 0 && (
        <section>
          <h2>{news.more}</h2>
          <PostList posts={others} unit={false} />
        </section>
      )}
    </article>
  );
}
