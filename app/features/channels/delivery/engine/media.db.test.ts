import { RouterContextProvider } from 'react-router';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { requestContext } from '#app/platform/request/request.server.ts';
import { type Office, openOffice } from '#app/testing/office.server.ts';
import { loader } from '../ui/media-file.ts';
import { mediaAddress, mediaToken, openMediaToken } from './media.server.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const file = (mime: string) =>
  office.write((tx) =>
    office.platform.files.store(tx, office.tenantId, office.clock.now().toString(), {
      bytes: new Uint8Array([1, 2, 3]),
      mime,
      name: 'x',
      purpose: 'content.media',
      createdBy: null,
    }),
  );

async function get(token: string): Promise<Response> {
  const context = new RouterContextProvider();
  context.set(requestContext, { platform: office.platform } as never);
  try {
    return (await loader({ context, params: { token } } as never)) as Response;
  } catch (thrown) {
    return thrown as Response;
  }
}
const ticketOf = (address: string) => address.slice(address.lastIndexOf('/') + 1);

describe('a ticket for one file', () => {
  test('shows that file without sign-in, for some hours', async () => {
    const { id } = await file('image/jpeg');
    const address = mediaAddress(office.platform, { tenantId: office.tenantId, fileId: id }, 'image/jpeg');
    expect(address).toMatch(/^http:\/\/localhost:3600\/m\/[\w-]{70,}\.jpg$/);
    const response = await get(ticketOf(address));
    expect(response.headers.get('content-type')).toBe('image/jpeg');
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(new Uint8Array([1, 2, 3]));
    office.clock.advance({ hours: 7 });
    expect((await get(ticketOf(address))).status).toBe(404);
  });

  test('is worth nothing when it is changed, at whatever letter, or made with another key', async () => {
    const { id } = await file('image/jpeg');
    const now = office.clock.now().epochMilliseconds;
    const token = mediaToken(office.platform, { tenantId: office.tenantId, fileId: id }, now);
    for (let at = 0; at < token.length; at += 1) {
      const letter = token[at] === 'A' ? 'B' : 'A';
      expect(
        openMediaToken(office.platform, token.slice(0, at) + letter + token.slice(at + 1), now),
      ).toBeNull();
    }
    expect(openMediaToken({ keyFor: () => Buffer.alloc(32) }, token, now)).toBeNull();
    expect((await get('')).status).toBe(404);
  });

  test('opens pictures and videos alone, and not those of a government next door', async () => {
    const now = office.clock.now().epochMilliseconds;
    const page = await file('text/html');
    const html = mediaToken(office.platform, { tenantId: office.tenantId, fileId: page.id }, now);
    expect((await get(html)).status).toBe(404);
    const { id } = await file('image/png');
    const next = await office.neighbour();
    const foreign = mediaToken(office.platform, { tenantId: next.tenantId, fileId: id }, now);
    expect((await get(foreign)).status).toBe(404);
  });
});
