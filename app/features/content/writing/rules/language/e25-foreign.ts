import type { WritingRule } from '../../finding.ts';
import { E25 as copy } from './copy.id.ts';
import { isSpared } from './names.ts';
import { eachWord, pairMap, withCapitals } from './spot.ts';

/** Few on purpose: words for which the agency's own have won. Names of programmes (smart city) are no errors. */
const WORDS = pairMap(`
online>daring,email>surel,offline>luring,e-mail>surel,diupload>diunggah,di-upload>diunggah,mengupload>mengunggah,meng-upload>mengunggah,didownload>diunduh,di-download>diunduh,mendownload>mengunduh,men-download>mengunduh
diupdate>dimutakhirkan,di-update>dimutakhirkan,mengupdate>memutakhirkan,meng-update>memutakhirkan,dishare>dibagikan,di-share>dibagikan,menshare>membagikan,men-share>membagikan,on-line>daring,off-line>luring
dilaunching>diluncurkan,di-launching>diluncurkan,melaunching>meluncurkan,me-launching>meluncurkan,dicancel>dibatalkan,di-cancel>dibatalkan,diinput>dimasukkan,di-input>dimasukkan,menginput>memasukkan,meng-input>memasukkan
deadline>tenggat,stakeholder>pemangku kepentingan,stakeholders>pemangku kepentingan,workshop>lokakarya,feedback>umpan balik,gadget>gawai,launching>peluncuran,briefing>pengarahan,meeting>rapat,event>acara,budget>anggaran,website>situs web,link>tautan,password>kata sandi,dashboard>dasbor,follow-up>tindak lanjut,doorprize>hadiah undian,rundown>susunan acara,venue>tempat acara,
mensupport>mendukung,men-support>mendukung,disupport>didukung,di-support>didukung,mensuport>mendukung,disuport>didukung,diposting>diunggah,di-posting>diunggah,memposting>mengunggah,mem-posting>mengunggah
`);

export const foreignWords: WritingRule = {
  id: 'E25-kata-asing',
  ...copy,
  severity: 'warning',
  find: eachWord(({ start, end, text: written, lower }, at, text) => {
    const right = WORDS.get(lower);
    if (!right || isSpared(text, at)) return undefined;
    // A label of a contact line: `Email: humas@...`.
    if (/^e-?mail$/.test(lower) && (text.prose[end] === ':' || written.startsWith('E'))) return undefined;
    const fix = withCapitals(right, written);
    return { start, end, fix, severity: 'warning', message: copy.message(fix) };
  }),
};
