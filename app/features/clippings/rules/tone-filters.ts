/** Tones as the address bar says them. */
export const TONE_FILTERS = {
  positif: 'positive',
  netral: 'neutral',
  negatif: 'negative',
  beragam: 'mixed',
  belum: 'unset',
} as const;
