import { expect, test } from 'vitest';
import { formatPhone } from './format-phone.ts';

test.each([
  ['+6281234567890', '0812-3456-7890'],
  ['081234567890', '0812-3456-7890'],
  ['0812-3456-7890', '0812-3456-7890'],
  ['+622174567', '+622174567'],
  ['+6562345678', '+6562345678'],
  ['112', '112'],
])('%s is shown as %s', (phone, shown) => {
  expect(formatPhone(phone)).toBe(shown);
});
