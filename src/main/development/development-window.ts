// The window of `npm run dev`: the same page at the same address, under the same guards. Its files come from the server that watches the
// sources, and it may open that server's socket, over which it hears what has changed.
import { isOurs } from '../shell/origin.ts';
import { pageAnswer, refusal } from '../shell/respond.ts';
import type { WindowSource } from '../shell/window-source.ts';

/** `server` is the address of electron-vite's server on this machine. */
export function developmentWindow(server: string): WindowSource {
  const { host, hostname } = new URL(server);
  const socket = `ws://${host}`;
  return {
    respond: async (method, url) => {
      if (method !== 'GET') return refusal(405);
      if (!isOurs(url)) return refusal(403);
      const { pathname, search } = new URL(url);
      const answer = await fetch(`${server}${pathname}${search}`);
      if (!answer.ok) return refusal(answer.status);
      const type = answer.headers.get('Content-Type') ?? 'application/octet-stream';
      return pageAnswer(Buffer.from(await answer.arrayBuffer()), type, [socket]);
    },
    mayAlsoRequest: (url) => url === `${socket}/` || url.startsWith(`${socket}/?`),
    hosts: [hostname],
  };
}
