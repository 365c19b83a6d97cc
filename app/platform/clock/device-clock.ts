/** What the device that runs this page calls now, in epoch milliseconds. It may be wrong: an act's own time is its `now`. */
export const deviceNow = (): number => Date.now();
