/** What went wrong in a call, and what to do. */
export const failureWords = {
  missing: {
    quote: 'That quote is no longer there.',
    revision: 'That revision is no longer there.',
    'cost-book': 'That cost book is no longer there.',
    scenario: 'That scenario is no longer there.',
    backup: 'That backup is no longer there.',
  },
  stale: 'It was saved elsewhere meanwhile. Nothing was saved here.',
  refusals: {
    'revision-is-issued': 'An issued revision never changes: start a new revision.',
    'draft-exists': 'There is a draft already: go on with that one.',
    'quote-is-archived': 'The quote is archived: bring it back first.',
    'not-issued': 'A final document needs an issued revision: issue it first.',
    'internal-is-never-final': 'An internal copy is never a final document.',
    'number-is-taken': 'Another quote was issued with this number: change it under Terms and dates.',
    'missing-glyphs': 'The document’s typefaces lack some characters of this quote.',
    'nothing-to-recover': 'The workspace is open: there is nothing to recover.',
  },
  glyphs: (characters: string): string => `The document’s typefaces lack these characters: ${characters}`,
  workspace: 'The workspace could not be written. What you typed is still here.',
  unexpected: (reference: string): string => `A fault of the app. The log has the details under ${reference}.`,
  invalid: 'The document has problems:',
  more: (count: number): string => `and ${count} more`,
};
