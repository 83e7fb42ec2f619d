import { isOurs } from './origin.ts';

/** The app is offline: the window loads its own files, what it holds in memory, and nothing else. */
export function mayRequest(url: string): boolean {
  if (url.startsWith('blob:')) return isOurs(url.slice('blob:'.length));
  return url.startsWith('data:') || url.startsWith('devtools:') || isOurs(url);
}
