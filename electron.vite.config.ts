// Three builds: the main process (ES module), the preload (CommonJS, as a sandboxed preload must be) and the window.
// The targets are the oldest Electron that the app runs on, not the one that is installed.
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';
import { NONCE_PLACEHOLDER } from './src/main/shell/csp.ts';

const at = (path: string): string => resolve(import.meta.dirname, path);

/**
 * A process or worker of its own each; src/main/export/worker/document-worker.ts and src/main/storage/workspace/file-thread.ts look for
 * theirs under these names.
 */
const mainEntries = (index: string) => ({
  index: at(index),
  'document-worker': at('src/main/export/worker/worker.ts'),
  'file-worker': at('src/main/storage/workspace/file-worker.ts'),
});

/** What differs in `npm run dev`: where the main process starts, and where it is written, so that no build is mistaken for it. */
const built = { index: 'src/main/index.ts', folder: 'out' };
const developed = { index: 'src/main/development/index.ts', folder: 'out/development' };

/** Where the server of `npm run dev` listens: at one port of this machine, which the page is told as its own address has none. */
const port = Number(process.env['QUOTEWRIGHT_DEVELOPMENT_PORT'] ?? '5173');

type ModuleGraph = {
  readonly getModuleInfo: (
    id: string,
  ) => { readonly importedIds: readonly string[]; readonly dynamicallyImportedIds: readonly string[] } | null;
};

/** Mantine names everything that it has in one file: what the first screen takes of it is named here, and only its speed hangs on that. */
const mantine =
  /@mantine\/(?:hooks|store|notifications\/esm\/notifications\.store|core\/esm\/(?:core|components\/(?:ScrollArea\/utils|Button|CloseButton|FloatingIndicator|Input|InputBase|Loader|SegmentedControl|TextInput|Transition|UnstyledButton)\/))/;

/** Whether a module is read with `from`; where `isEver`, also whether it is read later, as it is first used. */
function readWith(from: string, isEver = false): (id: string, graph: ModuleGraph) => boolean {
  const read = new Set<string>();
  const add = (id: string, graph: ModuleGraph): void => {
    if (read.has(id)) return;
    read.add(id);
    const info = graph.getModuleInfo(id);
    for (const imported of info?.importedIds ?? []) add(imported, graph);
    if (isEver) for (const imported of info?.dynamicallyImportedIds ?? []) add(imported, graph);
  };
  return (id, graph) => {
    if (read.size === 0) add(from, graph);
    return read.has(id);
  };
}

/**
 * Names the one file of the code that the window's first screen needs, which `first.ts` asks for. Divided by what other screens share of
 * it, it would be thirty files: the main process, which is starting too, would be asked for each.
 */
function firstScreen() {
  const main = at('src/renderer/app/main.tsx');
  const [byFirst, byMain] = [readWith(at('src/renderer/app/first.ts')), readWith(main)];
  return (id: string, graph: ModuleGraph): string | null => {
    const isNeeded = id.includes('/@mantine/') ? mantine.test(id) : id !== main && byMain(id, graph) && !byFirst(id, graph);
    return isNeeded ? 'first-screen' : null;
  };
}

/** What the first screen takes besides what the page itself names: asked for with the page, it is there when the first code asks for it. */
const alsoFirst = /^assets\/(?:(?:first-screen|main|rolldown-runtime)-[^/]+\.js|inter-latin-wght-normal-[^/]+\.woff2)$/;

function askedWithPage(): Plugin {
  return {
    name: 'asked-with-page',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle = {} }) =>
        Object.keys(bundle)
          .filter((file) => alsoFirst.test(file))
          .map((file) => ({
            tag: 'link',
            injectTo: 'head' as const,
            attrs: file.endsWith('.js')
              ? { rel: 'modulepreload', crossorigin: true, href: `./${file}` }
              : { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true, href: `./${file}` },
          })),
    },
  };
}

/**
 * Names the few files of the code that the services start with: what a worker shares, by worker, and the rest. Divided by what later calls
 * share of it, it would be twenty files, each looked for, read and linked while the window waits.
 */
function startOfServices() {
  const start = at('src/main/shell/services-beside.ts');
  const { index, 'document-worker': documents, 'file-worker': files } = mainEntries(built.index);
  const [byStart, byIndex, byDocuments, byFiles] = [
    readWith(start),
    readWith(index),
    readWith(documents, true),
    readWith(files, true),
  ];
  return (id: string, graph: ModuleGraph): string | null => {
    if (id === start || byIndex(id, graph) || !byStart(id, graph)) return null;
    if (byDocuments(id, graph)) return 'start-and-documents';
    return byFiles(id, graph) ? 'start-and-files' : 'start';
  };
}

export default defineConfig(({ command }) => {
  const { index, folder } = command === 'serve' ? developed : built;
  return {
    main: {
      build: {
        target: 'node20',
        outDir: `${folder}/main`,
        minify: command === 'build',
        // Loaded from node_modules: native code, or files read beside their code. kysely has a hundred files, each looked for at a start.
        externalizeDeps: { exclude: ['zod', 'decimal.js', 'd3-scale', 'd3-shape', 'kysely', 'jsonc-parser'] },
        rollupOptions: {
          input: mainEntries(index),
          // All in one folder: a module that looks for a file beside itself finds it, whichever chunk it came to lie in.
          output: {
            format: 'es',
            entryFileNames: '[name].js',
            chunkFileNames: '[name]-[hash].js',
            codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: startOfServices() }] },
          },
        },
      },
    },
    preload: {
      build: {
        target: 'node20',
        outDir: `${folder}/preload`,
        minify: command === 'build',
        externalizeDeps: false,
        rollupOptions: {
          input: { preload: at('src/main/preload.ts') },
          output: { format: 'cjs', entryFileNames: '[name].cjs' },
        },
      },
    },
    renderer: {
      root: at('src/renderer'),
      base: './',
      plugins: [react(), askedWithPage()],
      server: { host: '127.0.0.1', port, strictPort: true, hmr: { protocol: 'ws', host: '127.0.0.1', clientPort: port } },
      // The protocol handler puts a fresh nonce in its place with every page it serves.
      html: { cspNonce: NONCE_PLACEHOLDER },
      build: {
        target: 'chrome130',
        outDir: at('out/renderer'),
        emptyOutDir: true,
        minify: true,
        // A data: URL for a small font or picture would need more of the content security policy than the file does.
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        rollupOptions: {
          input: at('src/renderer/index.html'),
          output: { codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: firstScreen() }] } },
        },
      },
    },
  };
});
