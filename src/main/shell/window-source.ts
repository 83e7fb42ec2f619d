import { respond } from './respond.ts';

/** Where the window's files come from, and what it may reach besides. */
export type WindowSource = {
  readonly respond: (method: string, url: string) => Promise<Response>;
  readonly mayAlsoRequest: (url: string) => boolean;
  /** The hosts that may be looked up. */
  readonly hosts: readonly string[];
};

/** The window of the built app: files of one folder, and nothing else. */
export function builtWindow(root: string): WindowSource {
  return { respond: (method, url) => respond(root, method, url), mayAlsoRequest: () => false, hosts: [] };
}
