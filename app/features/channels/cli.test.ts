import { describe, expect, test } from 'vitest';
import { channelParseCommand } from './cli.server.ts';

async function run(args: readonly string[], input = '') {
  const out: string[] = [];
  const io = {
    stdout: (text: string) => out.push(text),
    stderr: () => {},
    readFile: async () => input,
    now: '2026-11-23T00:00:00Z',
  };
  const code = await channelParseCommand.run(args, io);
  return {
    code,
    lines: out
      .join('')
      .split('\n')
      .filter((line) => line !== ''),
  };
}

describe('simpul channel parse', () => {
  test('one pasted line gives one JSON line', async () => {
    const { code, lines } = await run(['IG: @dinkes.wanasari (official)']);
    expect(code).toBe(0);
    expect(lines).toEqual([
      '{"network":"instagram","handle":"dinkes.wanasari","id":null,"address":"https://www.instagram.com/dinkes.wanasari/","kind":"account"}',
    ]);
  });

  test('lines of standard input keep their order, an empty one included', async () => {
    const { lines } = await run(['-'], 't.me/wanasari_info\r\n\r\nhalo\n');
    expect(lines.map((line) => JSON.parse(line).network)).toEqual(['telegram', null, null]);
  });
});
