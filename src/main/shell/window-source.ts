import type { Answer } from './respond.ts';
import { respond } from './respond.ts';

/** The origin of the window's files, and the other addresses it may reach. */
export type WindowSource = {
  readonly respond: (method: string, url: string) => Answer | Promise<Answer>;
  readonly mayAlsoRequest: (url: string) => boolean;
  /** The hosts that may be looked up. */
  readonly hosts: readonly string[];
};

/** The window of the built app: only files of one folder. */
export function builtWindow(root: string): WindowSource {
  return { respond: (method, url) => respond(root, method, url), mayAlsoRequest: () => false, hosts: [] };
}
