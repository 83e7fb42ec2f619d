import annualUpFront from '../../../../resources/samples/shapes/annual-up-front.quote.json' with { type: 'json' };
import creditsAsYouGo from '../../../../resources/samples/shapes/credits-as-you-go.quote.json' with { type: 'json' };
import forward15 from '../../../../resources/samples/shapes/forward-15.quote.json' with { type: 'json' };
import halfAndHalf from '../../../../resources/samples/shapes/half-and-half.quote.json' with { type: 'json' };
import milestoneCredit from '../../../../resources/samples/shapes/milestone-credit.quote.json' with { type: 'json' };
import monthlyFloor from '../../../../resources/samples/shapes/monthly-floor.quote.json' with { type: 'json' };
import platformFee from '../../../../resources/samples/shapes/platform-fee.quote.json' with { type: 'json' };
import sizeBands from '../../../../resources/samples/shapes/size-bands.quote.json' with { type: 'json' };
import universalArrears from '../../../../resources/samples/shapes/universal-arrears.quote.json' with { type: 'json' };
import type { DraftJson } from '../../../shared/calls/schemas/draft-json.ts';
import { isCurrency, minorDigits } from '../../../shared/domain/values/currency.ts';
import type { DealShape } from '../../../shared/vocabulary/deal-shape.ts';

type Example = DraftJson & { readonly currency: string };

const examples: Readonly<Record<DealShape, Example>> = {
  'annual-up-front': annualUpFront,
  'half-and-half': halfAndHalf,
  'monthly-floor': monthlyFloor,
  'universal-arrears': universalArrears,
  'milestone-credit': milestoneCredit,
  'forward-15': forward15,
  'size-bands': sizeBands,
  'platform-fee': platformFee,
  'credits-as-you-go': creditsAsYouGo,
};

/** Amounts of one size mean about as much in a currency with as many decimals; a thousand yen is no thousand dollars. */
function currencyOf(blank: DraftJson, { currency }: Example): string {
  const own = blank['currency'];
  return typeof own === 'string' && isCurrency(own) && minorDigits(own) === minorDigits(currency) ? own : currency;
}

/** The deal of a shape in a blank draft: its own are seller, dates, payment terms and clauses, and the customer is empty. */
export function shapeDraft(shape: DealShape, blank: DraftJson): DraftJson {
  const example = examples[shape];
  const { title, termMonths, lines, commitments, credits } = example;
  return {
    ...blank,
    currency: currencyOf(blank, example),
    title,
    termMonths,
    lines,
    ...(commitments === undefined ? {} : { commitments }),
    ...(credits === undefined ? {} : { credits }),
  };
}
