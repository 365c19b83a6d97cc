import { expect, test } from 'vitest';
import { isTooDeep } from './json-operation.server.ts';

test.each([
  ['{"a":[1,{"b":2}]}', false],
  [`{"a":"${'['.repeat(100)}"}`, false],
  [`{"a":"\\"${'['.repeat(100)}"}`, false],
  [`{"a":"\\\\",${'"b":[],'.repeat(100)}"c":1}`, false],
  [`{"a":${'['.repeat(39)}${']'.repeat(39)}}`, false],
  [`{"a":${'['.repeat(40)}${']'.repeat(40)}}`, true],
  ['['.repeat(60_000), true],
  ['{"a":'.repeat(10_000), true],
])('depth of %.30s: %s', (text, deep) => {
  expect(isTooDeep(text)).toBe(deep);
});
