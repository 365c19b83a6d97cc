/** Whether a line goes on with the sentence of the line above. */
export const continues = (words: string): boolean =>
  /^(?:[\p{Ll}(&"]|(?:Dan|Dalam|Untuk|Dengan|Tingkat|Tahun|TA|Se-|Kota|Kabupaten|Provinsi|Kepada|Bagi|Tentang|Serta|Ke-)(?![\p{Ll}]))/u.test(
    words,
  );

/** Whether a line stops in the middle of a sentence. */
export const isUnfinished = (words: string): boolean =>
  /(?:\s(?:dan|di|ke|dari|untuk|dalam|dengan|dgn|pada|tentang|serta|tingkat|oleh|&|rangka|kepada|antara|terhadap|bersama|atas|se)|[,/–-])$/i.test(
    words,
  );
