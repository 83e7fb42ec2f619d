/** The document as it will be saved. */
export const previewWords = {
  title: 'Preview',
  saving: 'The last change is being saved…',
  making: 'The document is being made…',
  makingRest: 'The first page is here. The others are being laid out…',
  rest: 'The pages from here on are being laid out. How many there are is not known yet.',
  drawing: 'The pages are being drawn…',
  draft: 'The draft as it would be saved now.',
  final: 'The stored PDF from when this revision was issued.',
  page: (page: number): string => `Page ${page}`,
  pageOf: (page: number, pages: number): string => `Page ${page} of ${pages}`,
  pages: 'Pages of the document',
  unsolved: 'The document appears once the problems in the summary are solved.',
  undrawable: 'The document is ready but can’t be shown here. Export it and open it in a PDF reader.',
  before: 'These pages are from before the last change.',
  zoom: 'Size',
  zooms: { fit: 'Fit', large: 'Large' },
};
