/** First half of `npm start`: installs and builds what is missing. The shell then becomes the program itself. */
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { explained } from './sentences.mjs';

await explained(async () => {
  await ensureInstalled({ dev: false });
  await ensureBuilt();
});
