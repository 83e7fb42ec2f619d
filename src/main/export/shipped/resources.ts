import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * A folder of what ships with the app: in a checkout four folders up, in development three, beside a build two or one; in a
 * packaged app, its resources.
 * `marker` is a file that is in it.
 */
export function resourceFolder(name: string, marker: string): string {
  const candidates = ['../../../../resources', '../../../resources', '../../resources', '../resources'].map((path) =>
    resolve(import.meta.dirname, path, name),
  );
  const resources = (process as { readonly resourcesPath?: string }).resourcesPath;
  if (resources !== undefined) candidates.push(join(resources, name), join(resources, 'resources', name));
  const found = candidates.find((folder) => existsSync(join(folder, marker)));
  if (found === undefined) throw new Error(`The folder ${name} of the app is not there; looked in ${candidates.join(', ')}`);
  return found;
}

/** Families whose files do not come along: none but where all has to fit into one page. */
export const leftOutFamilies: readonly string[] = [];
