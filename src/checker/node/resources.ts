/** Where what ships with the app lies: `fs.ts` knows files by their names alone. */
export function resourceFolder(name: string): string {
  return `/${name}`;
}
