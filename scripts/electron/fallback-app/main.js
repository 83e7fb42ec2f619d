// What `electron <folder>` runs in a distribution that has no default_app.asar: it loads the app that the first argument names, as
// Electron's own default app does. Lying in a cache that all checkouts share, it must not know any of them.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const folder = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (folder === undefined) {
  console.error('Usage: electron <folder of the app>');
  app.exit(2);
} else {
  const path = resolve(folder);
  const about = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
  app.setName(about.productName ?? about.name);
  app.setVersion(about.version);
  app.setAppPath(path);
  await import(pathToFileURL(join(path, about.main)).href);
}
