// The checker that goes with a contract: one HTML file with all that `verify` needs inside it, the fonts included.
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vite';

const at = (path: string): string => resolve(import.meta.dirname, path);
const node = (name: string): string => at(`src/checker/node/${name}.ts`);

/** The replacement of a module in a page, by how it is asked for. */
const standIns: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['crypto', 'events', 'fs', 'path', 'stream', 'zlib'].flatMap((name) => [
      [name, node(name)],
      [`node:${name}`, node(name)],
    ]),
  ),
  'browserify-zlib': node('zlib'),
  // Their builds for browsers: pdfmake's hides the parts that pages are drawn with, and pngjs says its own nowhere.
  pdfmake: at('node_modules/pdfmake/js/index.js'),
  pngjs: at('node_modules/pngjs/browser.js'),
};

/** Files of the app that ask Node, and what replaces them, by the end of their path. */
const ownStandIns: readonly (readonly [string, string])[] = [
  ['/shipped/resources.ts', node('resources')],
  ['/pdfmake/pdfmake-parts.ts', node('pdfmake-parts')],
];

function inThePlaceOfNode(): Plugin {
  return {
    name: 'in-the-place-of-node',
    enforce: 'pre',
    resolveId(source, importer) {
      const standIn = standIns[source];
      if (standIn !== undefined || importer === undefined || !source.startsWith('.')) return standIn ?? null;
      const path = resolve(importer, '..', source);
      return ownStandIns.find(([end]) => path.endsWith(`src/main/export${end}`))?.[1] ?? null;
    },
  };
}

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Nothing is allowed but what lies in the file itself: the script and the style by their hashes, and the worker that the script makes. */
function policy(script: string, style: string): string {
  return [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** Puts the script and the style into the page, and its policy before them. */
function oneFile(): Plugin {
  return {
    name: 'one-file',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const files = Object.values(bundle);
      const page = files.find((file) => file.type === 'asset' && file.fileName === 'index.html');
      const chunks = files.filter((file) => file.type === 'chunk');
      const styles = files.filter((file) => file.type === 'asset' && file.fileName.endsWith('.css'));
      const [chunk] = chunks;
      if (
        page?.type !== 'asset' ||
        chunk === undefined ||
        files.length !== 1 + chunks.length + styles.length ||
        chunks.length > 1
      ) {
        throw new Error(`The checker would be more than one file: ${files.map(({ fileName }) => fileName).join(', ')}`);
      }
      // Either would end the script, or hide its end; in a string of the script they mean the same so written.
      const script = chunk.code.replaceAll(/<(?=\/script|!--)/gi, '\\x3C');
      const style = styles.map((file) => (file.type === 'asset' ? String(file.source) : '')).join('\n');
      const html = String(page.source)
        .replaceAll(/\s*<(?:script|link) [^>]*(?:src|href)="[^"]*"[^>]*>(?:<\/script>)?/g, '')
        .replace('<head>', () => `<head>\n    <meta http-equiv="Content-Security-Policy" content="${policy(script, style)}" />`)
        .replace('</head>', () => `  <style>${style}</style>\n  </head>`)
        .replace('</body>', () => `  <script type="module">${script}</script>\n  </body>`);
      for (const { fileName } of files) delete bundle[fileName];
      this.emitFile({ type: 'asset', fileName: 'quotewright-checker.html', source: html });
    },
  };
}

export default defineConfig({
  root: at('src/checker'),
  base: './',
  plugins: [inThePlaceOfNode(), react(), oneFile()],
  define: { __dirname: '""', global: 'globalThis' },
  worker: { format: 'iife', plugins: () => [inThePlaceOfNode()] },
  build: {
    // What customers have: browsers of the last years, and not the app's own.
    target: ['chrome111', 'firefox114', 'safari16.4'],
    outDir: at('out/checker'),
    emptyOutDir: true,
    minify: true,
    modulePreload: false,
    chunkSizeWarningLimit: 12_000,
  },
});
