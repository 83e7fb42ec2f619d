import { countText } from '../../phrase.ts';

/** The trail of what was done in the workspace. */
export const auditWords = {
  title: 'What was done here',
  hint: 'Every entry is chained to the one before it. It names ids, counts and hashes, and no customer.',
  check: 'Check the chain',
  intact: (entries: number): string => `The chain is whole: ${countText(entries, 'entry', 'entries')}.`,
  broken: (entry: number): string => `Entry ${entry} is not what was written.`,
  entry: 'Entry',
  at: 'When',
  action: 'What',
  detail: 'Details',
  earlier: 'Show earlier entries',
  none: 'Nothing was done yet.',
};
