import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createLogger, faultCode } from './log.server.ts';

function logged(data: object): Record<string, unknown> {
  const lines: string[] = [];
  createLogger('info', { write: (line) => void lines.push(line) }).error(data, 'gagal');
  return JSON.parse(lines[0]!) as Record<string, unknown>;
}

const duplicate = Object.assign(new Error('invalid input syntax for type uuid: "rani@kota.example"'), {
  name: 'error',
  severity: 'ERROR',
  code: '23505',
  detail: 'Key (email)=(rani@kota.example) already exists.',
  table: 'auth_user',
  constraint: 'auth_user_email_key',
});
const invalid = z.object({ nik: z.literal('x') }).safeParse({ nik: '3174012345670001' }).error;

describe('the log', () => {
  test('tells a database fault by code and place, never by the value of a row', () => {
    const line = JSON.stringify(logged({ err: duplicate }));
    expect(line).not.toContain('rani');
    expect(line).toContain('database 23505 auth_user auth_user_email_key');
  });

  test('says where an error was thrown, also for the error behind it', () => {
    const { err } = logged({ err: new Error('berkas tidak dapat dibaca', { cause: duplicate }) });
    expect(err).toMatchObject({ message: 'berkas tidak dapat dibaca', cause: { code: '23505' } });
    expect((err as { stack: string }).stack).toMatch(/^\s+at /);
    expect(JSON.stringify(err)).not.toContain('rani');
  });

  test('leaves out what did not fit a schema', () => {
    expect(JSON.stringify(logged({ err: invalid }))).not.toContain('3174012345670001');
  });

  test('cuts out fields that hold secrets or a person', () => {
    const line = logged({ password: 'rahasia', person: { email: 'rani@kota.example', phone: '0812' } });
    expect(line).toMatchObject({
      password: '[disembunyikan]',
      person: { email: '[disembunyikan]', phone: '[disembunyikan]' },
    });
  });

  test('what the queue keeps of a fault is its class and code', () => {
    expect(faultCode(duplicate)).toBe('database 23505 auth_user auth_user_email_key');
    expect(faultCode(Object.assign(new Error('rani@kota.example menolak'), { code: 'EAUTH' }))).toBe(
      'Error EAUTH',
    );
    expect(faultCode('rani')).toBe('thrown value');
  });
});
