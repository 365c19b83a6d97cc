/** Words that the rules of affixes would read wrongly, and spellings that stand for another: word -> form kept. */
const WRITTEN = `
menanti=nanti mengemukakan=muka dikemukakan=muka dikedepankan=depan mengedepankan=depan
perundangan=undang-undang perundang-undangan=undang-undang undang-undang=undang-undang undang-undangnya=undang-undang
jumat=jumat himbau=imbau ijin=izin jaman=zaman propinsi=provinsi
`;

export const OWN_FORMS: ReadonlyMap<string, string> = new Map(
  WRITTEN.trim()
    .split(/\s+/)
    .map((pair): [string, string] => {
      const [word = '', form = ''] = pair.split('=');
      return [word, form];
    }),
);
