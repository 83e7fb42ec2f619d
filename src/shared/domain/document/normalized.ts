/** Marks that one letter may carry: Unicode's Stream-Safe Text Format has as many (UAX #15, 13), and no writing has more. */
const tooManyMarks = /\p{M}{31}/u;

/**
 * A text in a form of Unicode. Letters with more marks than any have are left as they are: the order of marks is found in a time that grows
 * with the square of their number, and a name of some thousand would hold the process for minutes.
 */
export function normalized(text: string, form: 'NFC' | 'NFKC' | 'NFKD'): string {
  return tooManyMarks.test(text) ? text : text.normalize(form);
}
