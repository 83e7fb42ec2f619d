/** What stands around the content of the pages, and how the files inside the document are described. */
export const documentWords = {
  contents: 'Contents',
  /** Sections that hold several parts of the order. */
  sections: { 'order-form': 'Order form', 'price-moves': 'How the price can move' },
  draft: 'Draft',
  internalCopy: 'Internal copy – not for the customer',
  page: 'Page',
  pageOf: 'of',
  attachments: {
    contract: 'The terms and amounts of this contract',
    internal: 'Internal: costs and margin',
  },
};
export type DocumentWords = typeof documentWords;
