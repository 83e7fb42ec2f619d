import type { ContractPdfRequest } from '../../src/main/export/contract/contract-pdf.ts';
import { documentWorker } from '../../src/main/export/worker/document-worker.ts';
import { readCosts, readQuote } from '../../src/shared/domain/reading/read.ts';
import type { Quote } from '../../src/shared/domain/terms/quote.ts';
import { sampleDocument } from './sample-document.ts';

/** The sample of a plan with credits, with so many lines for its own, of four kinds in turn. */
function withLines(count: number): Quote {
  const lines = Array.from({ length: count }, (_, index) => {
    const head = { id: `line-${index + 1}`, name: `Service ${index + 1} for a department with a name` };
    const forecast = { type: 'flat', quantity: String(1000 + index) };
    const tiers = [
      { upTo: '500', unitPrice: '0.2' },
      { upTo: null, unitPrice: '0.125', flatFee: '10' },
    ];
    switch (index % 4) {
      case 0:
        return { ...head, charge: { type: 'recurring', unitPrice: '1250.5', every: 'quarter', quantity: '3' } };
      case 1:
        return { ...head, unit: 'call', charge: { type: 'usage', model: 'per_unit', unitPrice: '0.0375' }, forecast };
      case 2:
        return { ...head, unit: 'page', charge: { type: 'usage', model: 'graduated', tiers }, forecast };
      default:
        return { ...head, charge: { type: 'one_time', price: '18000' } };
    }
  });
  return sampleDocument('credits.quote.json', readQuote, (json) => ({ ...(json as object), lines, credits: undefined }));
}

function request(count: number): ContractPdfRequest {
  return { quote: withLines(count), kind: 'final' };
}

/** The request for the final contract of the sample that has a bit of everything, sixteen pages long. */
export function supportDesk(): ContractPdfRequest {
  return {
    quote: sampleDocument('support-desk.quote.json', readQuote),
    costs: sampleDocument('costs.json', readCosts),
    kind: 'final',
  };
}

/** The request for a final contract of so many pages, or the fewest above that a line more makes. */
export async function contractOfPages(pages: number): Promise<ContractPdfRequest> {
  const worker = documentWorker();
  const pagesOf = async (count: number): Promise<number> => {
    const made = await worker.contractPdf(request(count));
    if (!made.ok) throw new Error(`The contract to be timed is not made: ${JSON.stringify(made.problem)}`);
    return made.pages;
  };
  try {
    let count = 1;
    // Past some lines the annex is set in fewer words: the first that is long enough is found by going up.
    for (let reached = await pagesOf(count); reached < pages; reached = await pagesOf(count)) {
      count += Math.max(1, Math.floor((pages - reached) / 2));
    }
    return request(count);
  } finally {
    await worker.close();
  }
}
