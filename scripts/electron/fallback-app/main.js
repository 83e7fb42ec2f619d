// What `electron [-r MODULE] FOLDER` runs in a distribution that has no default_app.asar: it loads the app that FOLDER is, as Electron's
// own default app does. Lying in a cache that all checkouts share, it must not know any of them.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const args = process.argv.slice(1);
const preloads = [];
let folder;
while (args.length > 0 && folder === undefined) {
  const arg = args.shift();
  if (arg === '-r' || arg === '--require') preloads.push(resolve(args.shift()));
  else if (!arg.startsWith('-')) folder = resolve(arg);
}

if (folder === undefined) {
  console.error('Usage: electron [-r MODULE] FOLDER');
  app.exit(2);
} else {
  const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  app.setName(about.productName ?? about.name);
  app.setVersion(about.version);
  app.setAppPath(folder);
  const require = createRequire(import.meta.url);
  for (const preload of preloads) require(preload);
  await import(pathToFileURL(join(folder, about.main)).href);
}
