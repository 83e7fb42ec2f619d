import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { createServer } from 'vite';
import { projectRoot } from '../project-root.ts';

export type ServedWorkshop = { readonly url: string; readonly close: () => Promise<void> };

/** The page of the workshop, from its sources, with hot reload, at a free port of this machine. */
export async function serveWorkshop(): Promise<ServedWorkshop> {
  const server = await createServer({
    configFile: false,
    root: join(projectRoot, 'src/renderer'),
    cacheDir: join(projectRoot, 'node_modules/.vite/workshop'),
    plugins: [react()],
    server: { host: '127.0.0.1' },
    logLevel: 'warn',
  });
  await server.listen();
  const [address] = server.resolvedUrls?.local ?? [];
  if (address === undefined) throw new Error('The server of the workshop has no address.');
  return { url: `${address}workshop/index.html`, close: () => server.close() };
}
