// Which file a request of the window is for. A request names its file by a URL, and a URL can try to name any file there is.
import { relative, resolve, sep } from 'node:path';
import { isOurs } from './origin.ts';

export type Asset = { readonly ok: true; readonly path: string } | { readonly ok: false; readonly status: 400 | 403 | 404 | 405 };

/** `root` is the folder of what may be served. The answer names a path inside it; whether a file is there is not looked at. */
export function resolveAsset(root: string, method: string, url: string): Asset {
  if (method !== 'GET') return { ok: false, status: 405 };
  if (!URL.canParse(url)) return { ok: false, status: 400 };
  if (!isOurs(url)) return { ok: false, status: 403 };
  let name: string;
  try {
    name = decodeURIComponent(new URL(url).pathname);
  } catch {
    return { ok: false, status: 400 };
  }
  // A NUL ends a path early for the system; a backslash or a colon is a separator, a drive or a hidden stream on Windows.
  if (/[\0\\:]/.test(name)) return { ok: false, status: 400 };
  const path = resolve(root, `.${name}`);
  const inside = relative(resolve(root), path);
  if (inside === '') return { ok: false, status: 404 };
  if (inside === '..' || inside.startsWith(`..${sep}`)) return { ok: false, status: 403 };
  return { ok: true, path };
}
