/** Under which name the marks of the one checklist of a rule set are kept. */
export const LIST = 'checklist';
