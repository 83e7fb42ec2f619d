/** What a contract that stands alone settles. A final one that leaves a topic out goes out only where somebody has confirmed that. */
export const contractTopics = [
  'access-and-use',
  'data',
  'security',
  'liability',
  'term-and-termination',
  'governing-law',
  'notices',
] as const;
export type ContractTopic = (typeof contractTopics)[number];
