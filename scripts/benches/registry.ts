import type { Bench } from './bench.ts';

/**
 * What `npm run bench` times: a file a subject in this folder, loaded when its turn comes, so that none runs beside the code of those that
 * come later.
 */
export const benches: readonly (() => Promise<Bench>)[] = [
  async () => (await import('./evaluate.ts')).plain,
  async () => (await import('./evaluate.ts')).withDeals,
  async () => (await import('./stress.ts')).fortyLines,
  async () => (await import('./stress.ts')).fortyLinesCold,
  async () => (await import('./stress.ts')).supportDesk,
  async () => (await import('./book.ts')).twoHundred,
  async () => (await import('./catalogue.ts')).search,
  async () => (await import('./catalogue.ts')).effects,
  async () => (await import('./catalogue.ts')).importList,
  async () => (await import('./clauses.ts')).supportDesk,
  async () => (await import('./clauses.ts')).fortyLines,
  async () => (await import('./document-tree.ts')).supportDesk,
  async () => (await import('./document-tree.ts')).fortyLines,
  async () => (await import('./export-contract.ts')).tenPagesWarm,
  async () => (await import('./export-contract.ts')).tenPagesCold,
  async () => (await import('./plain-pdfmake.ts')).tenPages,
  async () => (await import('./export-contract.ts')).supportDeskWarm,
  async () => (await import('./export-contract.ts')).supportDeskCold,
  async () => (await import('./plain-pdfmake.ts')).ofSupportDesk,
  async () => (await import('./export-contract.ts')).sixtyPagesWarm,
  async () => (await import('./window/preview.ts')).bench,
  async () => (await import('./window/window-tasks.ts')).bench,
  async () => (await import('./window/typing.ts')).twoHundred,
  async () => (await import('./window/typing.ts')).fourHundred,
  async () => (await import('./window/typing.ts')).opening,
  async () => (await import('./window/long-quote.ts')).preview,
  async () => (await import('./window/long-quote.ts')).command,
  async () => (await import('./window/searching.ts')).list,
  async () => (await import('./window/searching.ts')).catalogue,
  async () => (await import('./window/start-beside-empty.ts')).bench,
];
