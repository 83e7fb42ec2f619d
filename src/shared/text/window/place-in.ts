import { capitalized } from '../phrase.ts';

/** The steps of a path by the names of their fields; of lines and commitments, by their own. A field without a name is left out. */
export function placeIn(
  path: readonly (string | number)[],
  nameOf: (list: string, index: number) => string,
  fieldNames: Readonly<Record<string, string>>,
): string {
  const parts: string[] = [];
  path.forEach((step, index) => {
    const before = path[index - 1];
    if (typeof step === 'number') {
      if (index === 1 && (before === 'lines' || before === 'commitments')) parts.splice(0, parts.length, nameOf(before, step));
      else parts.push(`${parts.pop() ?? ''} ${step + 1}`.trim());
    } else {
      const name = fieldNames[step];
      if (name !== undefined) parts.push(name);
    }
  });
  return capitalized(parts.join(', '));
}
