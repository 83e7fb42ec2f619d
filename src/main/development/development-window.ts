// The window of `npm run dev`: the same page at the same address, under the same guards. Its files come from the server that watches the
// sources, and it may open that server's socket, over which it hears what has changed.
import { isOurs } from '../shell/origin.ts';
import { pageResponse } from '../shell/respond.ts';
import type { WindowSource } from '../shell/window-source.ts';

/** `server` is the address of electron-vite's server on this machine. */
export function developmentWindow(server: string): WindowSource {
  const { host, hostname } = new URL(server);
  const socket = `ws://${host}`;
  return {
    respond: async (method, url) => {
      if (method !== 'GET') return new Response(null, { status: 405 });
      if (!isOurs(url)) return new Response(null, { status: 403 });
      const { pathname, search } = new URL(url);
      const answer = await fetch(`${server}${pathname}${search}`);
      if (!answer.ok) return new Response(null, { status: answer.status });
      const type = answer.headers.get('Content-Type') ?? 'application/octet-stream';
      return pageResponse(Buffer.from(await answer.arrayBuffer()), type, [socket]);
    },
    mayAlsoRequest: (url) => url === `${socket}/` || url.startsWith(`${socket}/?`),
    hosts: [hostname],
  };
}
