import { useWords } from '../../../ui/language.tsx';
import { wholeDraft } from '../draft/place.ts';
import { useReading } from '../draft/edit-session.ts';
import { valueAt, withValueAt } from '../draft/edit.ts';
import { ListGrid } from '../fields/list-grid.tsx';
import { monthAfter } from '../fields/month-after.ts';
import { MoneyAt, ProblemAt, TextAt } from '../fields/place-fields.tsx';

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
        <ListGrid
          place={credits.at('packs')}
          label={words.credits.packList}
          addLabel={words.credits.addPack}
          fields={[
            { field: 'month', head: words.credits.month, width: 80, kind: 'month' },
            { field: 'credits', head: words.credits.credits, width: 112, kind: 'quantity' },
            { field: 'pricePerCredit', head: `${words.credits.pricePerCredit}, ${currency}`, width: 168, kind: 'money' },
            {
              field: 'expiresAfterMonths',
              head: words.credits.expiresAfterMonths,
              width: 168,
              kind: 'month',
              ifEmpty: () => words.credits.toTheEnd,
            },
          ]}
          next={(packs) => {
            const last = packs.at(-1);
            const lasts = valueAt(last, ['expiresAfterMonths']);
            return withValueAt(last, ['month'], monthAfter(valueAt(last, ['month']), typeof lasts === 'number' ? lasts : 12));
          }}
        />
      </div>
      <ProblemAt place={credits} />
    </>
  );
}
