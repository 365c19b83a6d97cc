/** What stays of a text when a network has changed its spaces or its composed letters. */
export const bareText = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll('\u200b', '')
    .replaceAll('\ufeff', '')
    .replace(/\s+/g, ' ')
    .trim();

export const sameText = (a: string, b: string): boolean => bareText(a) === bareText(b);

/** The text with its link, once. */
export const withLink = (text: string, link: string | null): string =>
  link === null || text.includes(link) ? text : `${text}${text === '' ? '' : '\n\n'}${link}`;
