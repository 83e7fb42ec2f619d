/** What is done with documents beside the window, as a user knows it. */
export type DocumentWork =
  | 'making-pdf'
  | 'making-word'
  | 'evaluating'
  | 'reading-pdf'
  | 'reading-word'
  | 'reading-prices'
  | 'reading-file';

/** Work that a person may let take longer than usual: what it takes follows from their own quote, not from somebody's file. */
export const extendableWork = ['making-pdf', 'making-word', 'evaluating'] as const satisfies readonly DocumentWork[];
export type ExtendableWork = (typeof extendableWork)[number];

/** What can be stopped: work on documents, and long work in the process of the services. */
export type StoppableWork = DocumentWork | 'importing-customers' | 'backing-up';

/** Work that did not come to its end. Nothing was kept of it, and the next is not concerned. */
export type StoppedWork = {
  readonly work: StoppableWork;
  readonly why:
    | { readonly code: 'too-long'; readonly seconds: number }
    | { readonly code: 'too-much-memory'; readonly megabytes: number }
    /** What did it died. */
    | { readonly code: 'died' }
    | { readonly code: 'cancelled' };
};
