// Characters that Windows, macOS or Linux refuses in a name, and those that hide a file or leave its folder.
// eslint-disable-next-line no-control-regex -- control characters are among them
const forbidden = /[<>:"/\\|?*\u0000-\u001f\u007f]+/g;
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
const longest = 100;

/** A name for a file of a quote: `Q-2026-0042 r2.pdf`; `Quote r1.pdf` where the number leaves nothing. */
export function fileName(number: string, revision: number, ending: string): string {
  return `${safeName(number, 'Quote')} r${revision}.${ending}`;
}

/** The text as a file name without its extension, or `otherwise` if no character is left. */
export function safeName(text: string, otherwise: string): string {
  const name = text
    .replaceAll(forbidden, '-')
    .replace(/^[.\s]+/, '')
    .slice(0, longest)
    .replace(/[.\s]+$/, '');
  return name === '' || reserved.test(name) ? otherwise : name;
}
