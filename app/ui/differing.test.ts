import { expect, test } from 'vitest';
import { differing, labelIn } from './differing.ts';

const field = (yours: string, theirs: string) => ({ label: 'Tempat', yours, theirs });

test('only what reads otherwise differs: a form posts other line ends and blanks than are stored', () => {
  expect(differing([field('Satu\r\nDua ', 'Satu\nDua'), field('', '')])).toEqual([]);
  expect(differing([field('Aula', 'Aula'), field('Aula', ''), field('Aula', 'aula')])).toEqual([
    field('Aula', ''),
    field('Aula', 'aula'),
  ]);
});

test('a choice is told in words, also one that is gone', () => {
  const options = [{ value: 'a', label: 'Bersih Sungai' }];
  expect(['a', 'b', '', undefined].map((value) => labelIn(options, value, 'tidak ada lagi'))).toEqual([
    'Bersih Sungai',
    'tidak ada lagi',
    '',
    '',
  ]);
});
