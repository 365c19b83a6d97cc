/** What the language rules say. Sources are named as precisely as the guide numbers them: chapter, letter, title. */
export const E01 = {
  title: 'Kata depan di, ke, dari',
  source: 'EYD V, II.D Kata Depan',
  explanation:
    'Kata depan di, ke, dan dari ditulis terpisah dari kata tempat, arah, atau waktu yang mengikutinya. Yang serangkai adalah awalan: diatasi, dibawahi.',
  message: (fix: string) => `Kata depan ditulis terpisah: "${fix}".`,
};
