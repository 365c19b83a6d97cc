import { randomBytes } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import * as fc from '#app/testing/properties.ts';
import { readSheet } from './read-sheet.server.ts';
import { columnName, neutralised, type SheetLimits, withoutNeutralising } from './sheet.ts';
import { type ExportTable, writeCsv, writeXlsx } from './write-sheet.server.ts';

/** An XLSX is read by a process of its own, which takes its time on a busy machine. */
vi.setConfig({ testTimeout: 20_000 });

const text = (content: string): Uint8Array => new TextEncoder().encode(content);

async function rowsOf(bytes: Uint8Array, limits?: Partial<SheetLimits>): Promise<unknown> {
  const result = await readSheet(bytes, limits);
  return result.ok ? result.value.rows : result.error;
}

const utf16 = (content: string, mark: boolean): Uint8Array =>
  new Uint8Array(Buffer.from(`${mark ? '\ufeff' : ''}${content}`, 'utf16le'));

const UNITS = [
  ['nama', 'singkatan'],
  ['Dinas Kesehatan', 'Dinkes'],
];

describe('A CSV as offices save it', () => {
  it.each([
    ['with commas', text('nama,singkatan\nDinas Kesehatan,Dinkes\n')],
    ['with semicolons and the mark of UTF-8', text('\ufeffnama;singkatan\r\nDinas Kesehatan;Dinkes\r\n')],
    ['with tabs', text('nama\tsingkatan\rDinas Kesehatan\tDinkes')],
    ['with the first line sep=;', text('sep=;\r\nnama;singkatan\r\n"Dinas Kesehatan";Dinkes')],
    ['in UTF-16', utf16('nama;singkatan\r\nDinas Kesehatan;Dinkes', true)],
    ['in UTF-16 without its mark', utf16('nama;singkatan\r\nDinas Kesehatan;Dinkes', false)],
    ['with blank rows and columns at the end', text('nama,singkatan,,\nDinas Kesehatan, Dinkes ,\n,,\n\n')],
  ])('is read %s', async (_, bytes) => {
    expect(await rowsOf(bytes)).toEqual(UNITS);
  });

  it('keeps line breaks, quotes and delimiters inside quotes, and blank rows between', async () => {
    expect(await rowsOf(text('a;b\n"Jl. Melati; ""Blok A""\nRT 2";x\n;\n1;2'))).toEqual([
      ['a', 'b'],
      ['Jl. Melati; "Blok A"\nRT 2', 'x'],
      [],
      ['1', '2'],
    ]);
  });

  it('is read in the code page of Windows when it is not UTF-8', async () => {
    expect(await rowsOf(new Uint8Array(Buffer.from('nama;x\nCaf\xe9;1', 'latin1')))).toEqual([
      ['nama', 'x'],
      ['Café', '1'],
    ]);
  });

  it('with an open quote is refused at its row', async () => {
    expect(await rowsOf(text('a,b\n1,2\n"3,4\n5,6'))).toMatchObject({ type: 'unclosed-quote', row: 3 });
  });
});

const TABLE: ExportTable = {
  name: 'Liputan: minggu ini?',
  columns: [{ title: 'Unit' }, { title: 'NIP' }, { title: 'Jumlah' }],
  rows: [
    ['Dinas Kesehatan', '198001012005011001', 12],
    ['=HYPERLINK("http://contoh.test")', '+628123456789', -3.5],
    ['Kel. Muara Bening & <Rawa>', '@wanasari', null],
    ['baris\nkedua', '-', true],
  ],
};
const READ_BACK = [
  ['Unit', 'NIP', 'Jumlah'],
  ['Dinas Kesehatan', '198001012005011001', '12'],
  ['=HYPERLINK("http://contoh.test")', '+628123456789', '-3.5'],
  ['Kel. Muara Bening & <Rawa>', '@wanasari'],
  ['baris\nkedua', '-', 'ya'],
];

describe('What is exported', () => {
  it('comes back unchanged, as CSV and as XLSX', async () => {
    expect(await rowsOf(writeCsv(TABLE))).toEqual(READ_BACK);
    expect(await rowsOf(writeCsv(TABLE, ','))).toEqual(READ_BACK);
    expect(await rowsOf(await writeXlsx(TABLE))).toEqual(READ_BACK);
  });

  it('holds no cell that a spreadsheet would run', () => {
    const csv = new TextDecoder().decode(writeCsv(TABLE));
    expect(csv).toContain(`"'=HYPERLINK(""http://contoh.test"")"`);
    expect(csv).toContain("'+628123456789;-3.5");
    for (const risky of ['=1', '+1', '-1', '@x', '\t=1', '\r=1', '\n=1', ' =1', '＝1']) {
      expect(neutralised(risky)).toBe(`'${risky}`);
    }
    expect(neutralised("'biasa")).toBe("'biasa");
  });

  it('is harmless and comes back for any text', () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        expect(/^[=+\-@\t\r]/.test(neutralised(value))).toBe(false);
        if (!value.startsWith("'")) expect(withoutNeutralising(neutralised(value))).toBe(value);
      }),
    );
  });
});

const head = '<?xml version="1.0" encoding="UTF-8"?>';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const docRel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const pkgRel = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A workbook whose only sheet holds this XML. */
function workbook(sheetData: string | Uint8Array): Uint8Array {
  const sheet =
    typeof sheetData === 'string'
      ? strToU8(`${head}<worksheet xmlns="${main}"><sheetData>${sheetData}</sheetData></worksheet>`)
      : sheetData;
  return zipSync({
    '[Content_Types].xml': strToU8(
      `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    ),
    '_rels/.rels': strToU8(
      `${head}<Relationships xmlns="${pkgRel}"><Relationship Id="r1" Type="${docRel}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': strToU8(
      `${head}<workbook xmlns="${main}" xmlns:r="${docRel}"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `${head}<Relationships xmlns="${pkgRel}"><Relationship Id="r1" Type="${docRel}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': sheet,
  });
}

const cell = (place: string, value: string): string =>
  `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`;

describe('An XLSX from outside', () => {
  it('keeps long numbers whole and decimals without dust', async () => {
    const sheet = workbook(
      `<row r="1"><c r="A1"><v>1.98001012005011E+17</v></c><c r="B1"><v>0.30000000000000004</v></c>${cell('C1', 'teks')}</row>`,
    );
    expect(await rowsOf(sheet)).toEqual([['198001012005011000', '0.3', 'teks']]);
  });

  it('keeps the row numbers when rows between are blank', async () => {
    const sheet = workbook(`<row r="1">${cell('A1', 'a')}</row><row r="3">${cell('B3', 'b')}</row>`);
    expect(await rowsOf(sheet)).toEqual([['a'], [], ['', 'b']]);
  });
});

describe('A hostile or wrong file', () => {
  it.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), 'empty'],
    ['only blanks', text(' \n;;\n'), 'empty'],
    [
      'an image',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
      'not-a-sheet',
    ],
    ['random bytes', new Uint8Array([0, ...randomBytes(4_000)]), 'not-a-sheet'],
    ['a ZIP that is no workbook', zipSync({ 'catatan.txt': strToU8('halo') }), 'not-a-sheet'],
    ['a cut ZIP', workbook('<row/>').subarray(0, 300), 'damaged'],
    ['broken XML', workbook('<row r="1"><c r="A1"><v>1</row>'), 'damaged'],
    [
      'an old Excel file',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
      'old-excel',
    ],
    [
      'a locked workbook',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from('EncryptedPackage', 'utf16le')]),
      'encrypted',
    ],
    ['a locked ZIP', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 1, 0, 8, 0]), 'encrypted'],
    ['more than 5 MB', new Uint8Array(5_000_001), 'too-large'],
    ['too many rows', text('a\n'.repeat(20_001)), 'too-many-rows'],
    ['too many columns', text('a,'.repeat(61).concat('b')), 'too-many-columns'],
    ['a cell as long as a book', text(`a,${'b'.repeat(5_001)}`), 'cell-too-long'],
  ])('%s is refused with a sentence', async (_, bytes, type) => {
    const result = await readSheet(bytes);
    expect(result).toMatchObject({ ok: false, error: { type } });
    if (!result.ok) expect(result.error.message).toMatch(/^[A-Z].*\.$/);
  });

  it('a ZIP bomb is refused before it is unpacked into memory', async () => {
    const bomb = workbook(new Uint8Array(20_000_000).fill(32));
    expect(bomb.length).toBeLessThan(200_000);
    expect(await rowsOf(bomb, { unpackedBytes: 10_000_000 })).toMatchObject({ type: 'too-large' });
    expect(await rowsOf(bomb, { unpackedBytes: 30_000_000, milliseconds: 5_000 })).not.toMatchObject({
      type: 'too-large',
    });
  });

  it('a cell in the last corner of an endless sheet costs the child, not the program', async () => {
    const sheet = workbook(`<row r="1048576">${cell('XFD1048576', 'x')}</row>`);
    const before = process.memoryUsage().rss;
    expect(await rowsOf(sheet, { milliseconds: 8_000, memoryMegabytes: 64 })).toMatchObject({
      type: 'damaged',
    });
    expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000);
  });

  it('an XML bomb of nested entities is not expanded', async () => {
    const entities = Array.from(
      { length: 12 },
      (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(12)}">`,
    ).join('');
    const bomb = strToU8(
      `${head}<!DOCTYPE w [<!ENTITY e0 "x">${entities}]><worksheet xmlns="${main}"><sheetData><row r="1">${cell('A1', '&e12;')}</row></sheetData></worksheet>`,
    );
    const result = await readSheet(workbook(bomb));
    if (result.ok) expect(JSON.stringify(result.value.rows).length).toBeLessThan(1_000);
    else expect(result.error.type).toBe('damaged');
  });

  it('a child that does not end in time is ended', async () => {
    const many = workbook(
      Array.from(
        { length: 20_000 },
        (_, row) => `<row r="${row + 1}">${cell(`A${row + 1}`, 'x')}</row>`,
      ).join(''),
    );
    expect(await rowsOf(many, { milliseconds: 1 })).toMatchObject({ type: 'damaged' });
  });

  it('names row and column as the spreadsheet does', async () => {
    expect([0, 25, 26, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
    expect(await rowsOf(text(`a,b\n1,${'x'.repeat(11)}`), { cell: 10 })).toMatchObject({
      row: 2,
      column: 'B',
    });
  });

  it('never throws, whatever the bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        if (bytes[0] === 0x50 && bytes[1] === 0x4b) return;
        const result = await readSheet(bytes);
        expect(typeof result.ok).toBe('boolean');
      }),
    );
  });
});
