// Where what is downloaded or compiled once for all checkouts of a user is kept.
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/** The folder by the XDG rules: they ignore a relative XDG_CACHE_HOME. */
export function cacheFolder(environment: NodeJS.ProcessEnv = process.env, home: string = homedir()): string {
  const given = environment['XDG_CACHE_HOME'];
  return join(given !== undefined && isAbsolute(given) ? given : join(home, '.cache'), 'quotewright');
}
