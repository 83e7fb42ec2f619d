/** Node's join, of names that have no dots in them. */
export function join(...parts: readonly string[]): string {
  return parts.join('/');
}
