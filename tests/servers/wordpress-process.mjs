/**
 * A real WordPress (PHP in WebAssembly, SQLite) on the port asked for; prints one JSON line when it answers. Ends with its standard input.
 * The archive of WordPress is handed over by a little server, because the command takes an address and the network is not needed.
 */
import { spawn } from 'node:child_process';
import { createReadStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const port = Number(process.env.WORDPRESS_TEST_PORT);
const folder = mkdtempSync(join(tmpdir(), 'simpul-wordpress-'));
const archive = join(here, 'node_modules/@wp-playground/wordpress-builds/src/wordpress/wp-6.5.zip');
const files = createServer((_, response) => createReadStream(archive).pipe(response));
await new Promise((done) => files.listen(0, '127.0.0.1', done));

const setup = `<?php
require '/wordpress/wp-load.php';
global $wp_rewrite;
$wp_rewrite->set_permalink_structure('/%postname%/');
$wp_rewrite->flush_rules();
update_option('timezone_string', 'Asia/Jakarta');
foreach (get_posts(array('numberposts' => -1)) as $post) { wp_delete_post($post->ID, true); }
$made = WP_Application_Passwords::create_new_application_password(1, array('name' => 'uji'));
file_put_contents('/simpul/password', $made[0]);`;
const wp = `http://127.0.0.1:${files.address().port}/wp-6.5.zip`;
const blueprint = { preferredVersions: { php: '8.3', wp }, steps: [{ step: 'runPHP', code: setup }] };
writeFileSync(join(folder, 'blueprint.json'), JSON.stringify(blueprint));

const cli = spawn(
  process.execPath,
  [
    join(here, 'node_modules/@wp-playground/cli/wp-playground.js'),
    'server',
    '--php=8.3',
    `--port=${port}`,
    '--workers=1',
    '--verbosity=quiet',
    `--wp=${wp}`,
    '--define',
    'WP_ENVIRONMENT_TYPE',
    'local',
    `--mount=${folder}:/simpul`,
    `--blueprint=${join(folder, 'blueprint.json')}`,
  ],
  { stdio: ['ignore', 'inherit', 'inherit'], cwd: folder, env: { ...process.env, HOME: folder } },
);
const end = () => {
  cli.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
  process.exit(0);
};
cli.on('exit', (code) => {
  process.stderr.write(`WordPress ended with ${code}\n`);
  end();
});
process.stdin.on('end', end).resume();
process.on('SIGTERM', end);

for (;;) {
  await new Promise((done) => setTimeout(done, 250));
  const answer = await fetch(`http://127.0.0.1:${port}/wp-json/wp/v2/posts?_fields=id`).catch(() => null);
  if (answer?.ok) break;
}
const password = readFileSync(join(folder, 'password'), 'utf8');
process.stdout.write(`${JSON.stringify({ url: `http://127.0.0.1:${port}`, user: 'admin', password })}\n`);
