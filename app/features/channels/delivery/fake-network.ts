/**
 * A network for tests, soak and benchmark: it keeps what was sent, and is as unhelpful as the real ones. It never tells two calls with the
 * same marker apart, so that a message sent twice is two posts in its ledger, and the ledger is the judge.
 */
export const FAKE_FAULTS = [
  'accepted-no-answer',
  'error-after-create',
  'no-answer',
  'server-error',
  'asked-to-wait',
  'quota',
  'token-expired',
  'processing-failed',
  'prepared-expired',
  'slow',
] as const;
export type FakeFault = (typeof FAKE_FAULTS)[number];
export type FakeOperation = 'prepare' | 'check' | 'finalise' | 'look' | 'refresh';

export type FakeCall = {
  readonly operation: FakeOperation;
  readonly account: string;
  readonly marker: string;
  readonly text?: string;
  readonly container?: string;
  readonly token?: string;
};
export type FakeAnswer = {
  /** 0: no answer comes. */
  readonly status: number;
  readonly body: Readonly<Record<string, string | number | boolean | null>>;
  readonly retryAfter?: number;
};
export type FakePost = {
  readonly id: string;
  readonly account: string;
  readonly marker: string;
  readonly text: string;
};

type Container = {
  marker: string;
  account: string;
  text: string;
  checks: number;
  state: 'working' | 'failed' | 'expired';
};

export type FakeNetwork = {
  readonly posts: FakePost[];
  readonly calls: FakeCall[];
  answer(call: FakeCall): FakeAnswer;
  /** Posts beyond the first with the same marker. */
  duplicates(): FakePost[];
};

const answer = (status: number, body: FakeAnswer['body'] = {}, retryAfter?: number): FakeAnswer => ({
  status,
  body,
  ...(retryAfter === undefined ? {} : { retryAfter }),
});

export type FakeSettings = {
  /** Which fault this call meets. */
  readonly faultOf?: (call: FakeCall, callNumber: number) => FakeFault | null;
  /** Checks that find it still working. */
  readonly slowChecks?: number;
  /** The token that is good now; null: any. */
  readonly token?: () => string | null;
  readonly refresh?: (token: string) => string | null;
  /** The list of posts shows a new one only from this look on. */
  readonly looksBeforeSeen?: number;
};

export function createFakeNetwork(settings: FakeSettings = {}): FakeNetwork {
  const posts: FakePost[] = [];
  const calls: FakeCall[] = [];
  const containers = new Map<string, Container>();
  const looks = new Map<string, number>();
  let number = 0;

  function finalise(call: FakeCall): FakeAnswer {
    const container = containers.get(call.container ?? '');
    if (container?.state !== 'working') return answer(400, { error: 'prepared-expired' });
    number += 1;
    const post = { id: `p${number}`, account: call.account, marker: container.marker, text: container.text };
    posts.push(post);
    return answer(200, { id: post.id });
  }

  function check(call: FakeCall): FakeAnswer {
    const container = containers.get(call.container ?? '');
    if (!container || container.state === 'expired') return answer(200, { state: 'EXPIRED' });
    if (container.state === 'failed') return answer(200, { state: 'ERROR' });
    container.checks -= 1;
    return answer(200, { state: container.checks < 0 ? 'FINISHED' : 'IN_PROGRESS' });
  }

  function look(call: FakeCall): FakeAnswer {
    const seen = (looks.get(call.marker) ?? 0) + 1;
    looks.set(call.marker, seen);
    const post = posts.find((one) => one.marker === call.marker && one.account === call.account);
    return answer(200, { id: post && seen > (settings.looksBeforeSeen ?? 0) ? post.id : null });
  }

  function prepare(call: FakeCall, checks: number): FakeAnswer {
    number += 1;
    const id = `c${number}`;
    containers.set(id, {
      marker: call.marker,
      account: call.account,
      text: call.text ?? '',
      checks,
      state: 'working',
    });
    return answer(200, { container: id, ready: checks === 0 });
  }

  function work(call: FakeCall, checks: number): FakeAnswer {
    switch (call.operation) {
      case 'prepare':
        return prepare(call, checks);
      case 'check':
        return check(call);
      case 'finalise':
        return finalise(call);
      case 'look':
        return look(call);
      case 'refresh': {
        const fresh = settings.refresh?.(call.token ?? '') ?? null;
        return fresh === null ? answer(400, { error: 'invalid_grant' }) : answer(200, { token: fresh });
      }
    }
  }

  function withFault(call: FakeCall, fault: FakeFault): FakeAnswer {
    const container = containers.get(call.container ?? '');
    switch (fault) {
      case 'accepted-no-answer':
        work(call, settings.slowChecks ?? 0);
        return answer(0);
      case 'error-after-create':
        work(call, settings.slowChecks ?? 0);
        return answer(500);
      case 'no-answer':
        return answer(0);
      case 'server-error':
        return answer(503);
      case 'asked-to-wait':
        return answer(429, {}, 2);
      case 'quota':
        return answer(429, { error: 'quota' }, 5);
      case 'token-expired':
        return answer(401, { error: 'token-expired' });
      case 'processing-failed':
        if (container) container.state = 'failed';
        return work(call, 1);
      case 'prepared-expired':
        if (container) container.state = 'expired';
        return work(call, 1);
      case 'slow':
        return work(call, 2);
    }
  }

  return {
    posts,
    calls,
    answer(call) {
      calls.push(call);
      const good = settings.token?.() ?? null;
      if (good !== null && call.operation !== 'refresh' && call.token !== good)
        return answer(401, { error: 'token-expired' });
      const fault = settings.faultOf?.(call, calls.length) ?? null;
      return fault ? withFault(call, fault) : work(call, settings.slowChecks ?? 0);
    },
    duplicates() {
      const seen = new Set<string>();
      return posts.filter((post) => seen.size === seen.add(post.marker).size);
    },
  };
}
