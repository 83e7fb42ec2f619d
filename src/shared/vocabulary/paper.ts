/** What documents are set for. */
export const papers = ['A4', 'LETTER'] as const;
export type Paper = (typeof papers)[number];

/** The paper of a name in any case; null for an unknown name. */
export function paperNamed(name: string): Paper | null {
  return papers.find((paper) => paper === name.toUpperCase()) ?? null;
}
