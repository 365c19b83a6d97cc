/** Fields of a network's form stand under this in the form, so that none is taken for one of ours. */
export const FIELD = 'isi.';
