import type { ActionCall } from '#app/platform/actions/define-action.server.ts';
import { readTenant } from '#app/platform/db/db.server.ts';
import { notifyModule } from '#app/platform/notify/module.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { approveChannel } from '../actions/decide.server.ts';
import { proposeChannel } from '../actions/propose.server.ts';
import type { Publishers } from '../connectors/publishers.server.ts';
import type { Grant, Publisher, WhoResult } from '../connectors/publishing.ts';
import { PUBLISHING_LIMITS } from '../connectors/publishing-limits.ts';
import { channels } from '../module.ts';
import { setApp } from './actions/apps.server.ts';
import { comeBack, connectByForm, setOut } from './connect.server.ts';

export const KEY = 'sandi-aplikasi-RAHASIA-4711';
export const APP_KEY = 'kunci-aplikasi-RAHASIA-0815';
export const BACK = 'https://simpul.wanasari.example/kerja/sambungan/kembali';

/** What the networks answer, and what they were asked; a test changes the answers. */
type Network = {
  /** Who answers at the form's network, and what the consent page gave. */
  answering: WhoResult;
  grants: readonly Grant[];
  exchanged: { code: string; verifier: string; redirectUri: string }[];
  asked: number;
};

const untouched = (): Network => ({
  answering: {
    ok: true,
    accountName: 'Humas Dinkes',
    remoteId: '7',
    address: 'https://dinkes.wanasari.go.id/',
  },
  grants: [
    {
      credential: { secret: { token: KEY }, expiresAt: null, refreshAfter: null },
      accountName: 'Dinkes Wanasari',
      remoteId: '100064',
      addresses: ['https://www.facebook.com/DinkesWanasari'],
    },
  ],
  exchanged: [],
  asked: 0,
});

const never = async () => {
  throw new Error('nothing is published here');
};
const common = { pace: { gapMs: 0 }, prepare: never, check: never, finalise: never, look: never };

function publishersOf(network: Network): Publishers {
  return {
    website: {
      ...common,
      network: 'website',
      limits: PUBLISHING_LIMITS.website,
      connect: {
        by: 'form',
        fields: [
          { name: 'username', label: 'Nama pengguna', hint: '', secret: false },
          { name: 'password', label: 'Sandi aplikasi', hint: '', secret: true },
          { name: 'categories', label: 'Nomor kategori', hint: '', secret: false, optional: true },
        ],
      },
      who: async () => {
        network.asked += 1;
        return network.answering;
      },
    } satisfies Publisher,
    facebook: {
      ...common,
      network: 'facebook',
      limits: PUBLISHING_LIMITS.facebook,
      connect: { by: 'oauth', scopes: ['pages_manage_posts'] },
      oauth: {
        authorizeAddress: ({ clientId, redirectUri, state, challenge }) =>
          `https://jejaring.example/izin?${new URLSearchParams({ clientId, redirectUri, state, challenge })}`,
        exchange: async ({ code, verifier, redirectUri }) => {
          network.exchanged.push({ code, verifier, redirectUri });
          return { ok: true, grants: network.grants };
        },
      },
      who: async () => network.answering,
    } satisfies Publisher,
  };
}

type Who = keyof Office['actors'];

/** Two official accounts of Dinkes, a site connected by a form and a page by consent, at networks that answer what a test wants. */
export async function openConnecting() {
  const office = await openOffice({ modules: [channels, notifyModule] });
  const network = untouched();
  const publishers = publishersOf(network);
  const as = (who: Who): ActionCall => ({ platform: office.platform, actor: office.actors[who] });
  const account = async (pasted: string): Promise<string> => {
    const proposed = await proposeChannel(as('officer'), { unitId: office.units.dinkes, pasted });
    if (!proposed.ok) throw new Error(JSON.stringify(proposed.error));
    await approveChannel(as('head'), { channelId: proposed.value.channelId });
    return proposed.value.channelId;
  };
  const site = await account('https://dinkes.wanasari.go.id');
  const page = await account('https://www.facebook.com/dinkeswanasari');
  await setApp(as('coordinator'), { network: 'facebook', clientId: 'app-1', clientSecret: APP_KEY });
  return {
    office,
    network,
    publishers,
    site,
    page,
    as,
    account,
    connectSite: (who: Who = 'officer', fields = { username: 'humas', password: KEY }) =>
      connectByForm(as(who), { channelId: site, fields }, { publishers }),
    outTo: async (who: Who = 'officer') => {
      const out = await setOut(as(who), { channelId: page, redirectUri: BACK }, { publishers });
      if (!out.ok) throw new Error(JSON.stringify(out.error));
      return new URL(out.value.address).searchParams;
    },
    back: (state: string | null, who: Who = 'officer') =>
      comeBack(as(who), { state, code: 'kode-1' }, { publishers }),
    connections: () => office.db.owner.selectFrom('channels_connection').selectAll().execute(),
    moment: () => ({ now: office.clock.now().toString(), zone: 'Asia/Jakarta', publishers }),
    read: <T>(run: Parameters<typeof readTenant<T>>[2]) =>
      readTenant(office.platform.db, office.tenantId, run),
    reset: async () => {
      Object.assign(network, untouched());
      await office.db.owner.deleteFrom('channels_connection').execute();
      await office.db.owner.deleteFrom('channels_delivery').execute();
    },
  };
}
export type Connecting = Awaited<ReturnType<typeof openConnecting>>;
