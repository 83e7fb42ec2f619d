/** The document as it will be saved. */
export const previewWords = {
  title: 'Preview',
  making: 'The document is being made…',
  draft: 'The draft as it would be saved now.',
  final: 'The document that was kept when this revision was issued.',
  pageOf: (page: number, pages: number): string => `Page ${page} of ${pages}`,
  pages: 'Pages of the document',
  unsolved: 'The document appears once the problems in the summary are solved.',
  zoom: 'Size',
  zooms: { fit: 'Fit', large: 'Large' },
};
