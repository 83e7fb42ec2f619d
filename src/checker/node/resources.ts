/** Where what ships with the app lies: `fs.ts` knows files by their names alone. */
export function resourceFolder(name: string): string {
  return `/${name}`;
}

/** Their files are twenty times as large as all else. Where a contract needs one, its words are compared and not its pages. */
export const leftOutFamilies: readonly string[] = ['Japanese', 'Korean', 'Chinese'];
