/** What `verify` says of a PDF in which everything follows from its data. */
export function verifiedText(of: {
  readonly number: string;
  readonly revision: number;
  readonly fingerprint: string;
  readonly updated: boolean;
}): string {
  const signed = of.updated
    ? ' The file was added to since it was exported (a signature, a form filled in); what was exported is unchanged.'
    : '';
  return `ok: ${of.number} revision ${of.revision}, fingerprint ${of.fingerprint}.${signed}`;
}

/** One difference: where, what the file says, and what follows from its terms. */
export function differenceText(path: string, printed: string, computed: string): string {
  return `${path}: the file has ${printed}, its terms give ${computed}`;
}

export const verifySentences = {
  noData: 'holds no contract data: it was not exported by Quotewright, or a service that rewrote the file dropped it',
  unreadable: (why: string): string => `can’t be read as a PDF: ${why}`,
} as const;
