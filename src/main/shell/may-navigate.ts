import { START_PAGE } from './origin.ts';

/** The window is one page for good: all that is let through is that very page again, as on a reload. */
export function mayNavigate(url: string): boolean {
  return url === START_PAGE || url.startsWith(`${START_PAGE}#`);
}
