/** Dates and times everywhere in the program. Import it from here, so that the polyfill can go when the runtimes have it. */
export { Temporal } from 'temporal-polyfill';
