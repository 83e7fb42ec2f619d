import type { QuoteDraft } from '../../../../shared/domain/terms/quote.ts';
import { useWords } from '../../../ui/language.tsx';
import { wholeDraft } from '../draft/place.ts';
import { useReading } from '../draft/edit-session.ts';
import type { RowCells } from '../fields/list-rows.tsx';
import { ListRows } from '../fields/list-rows.tsx';
import { monthAfter } from '../fields/month-after.ts';
import { DecimalAt, IntegerAt, MoneyAt, ProblemAt, TextAt } from '../fields/place-fields.tsx';

type Pack = NonNullable<QuoteDraft['credits']>['packs'][number];

function PackCells({ place }: RowCells<Pack>) {
  const words = useWords();
  return (
    <>
      <td>
        <IntegerAt place={place.at('month')} label={words.credits.month} hideLabel />
      </td>
      <td>
        <DecimalAt place={place.at('credits')} label={words.credits.credits} hideLabel kind="quantity" />
      </td>
      <td>
        <DecimalAt place={place.at('pricePerCredit')} label={words.credits.pricePerCredit} hideLabel kind="money" />
      </td>
      <td>
        <IntegerAt
          place={place.at('expiresAfterMonths')}
          label={words.credits.expiresAfterMonths}
          hideLabel
          unit={words.fields.months}
          placeholder={words.credits.toTheEnd}
        />
      </td>
    </>
  );
}

/** Prepaid credits: what a pack costs, and what is paid beyond them. */
export function CreditsFields() {
  const words = useWords();
  const credits = wholeDraft.at('credits');
  const currency = useReading((reading) => reading.currency);
  return (
    <>
      <div className="qw-form">
        <TextAt place={credits.at('name')} label={words.credits.name} />
        <MoneyAt place={credits.at('overagePricePerCredit')} label={words.credits.overagePricePerCredit} />
        <ListRows
          place={credits.at('packs')}
          columns={[
            { head: words.credits.month, isRight: true },
            { head: words.credits.credits, isRight: true },
            { head: `${words.credits.pricePerCredit}, ${currency}`, isRight: true },
            { head: words.credits.expiresAfterMonths, isRight: true },
          ]}
          noun={words.credits.pack}
          addLabel={words.credits.addPack}
          next={(packs) => {
            const last = packs.at(-1);
            return { ...last, month: monthAfter(last?.month, last?.expiresAfterMonths ?? 12) };
          }}
          cells={PackCells}
        />
      </div>
      <ProblemAt place={credits} />
    </>
  );
}
