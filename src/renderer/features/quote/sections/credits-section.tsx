import { Button } from '@mantine/core';
import { Plus } from 'lucide-react';
import type { QuoteDraft } from '../../../../shared/domain/terms/quote.ts';
import { useWords } from '../../../ui/language.tsx';
import { wholeDraft } from '../draft/place.ts';
import { useDraft, useReading, useSession } from '../draft/edit-session.ts';
import { newCredits } from '../edits/new-terms.ts';
import type { RowCells } from '../fields/list-rows.tsx';
import { ListRows } from '../fields/list-rows.tsx';
import { monthAfter } from '../fields/month-after.ts';
import { DecimalAt, IntegerAt, MoneyAt, ProblemAt, TextAt } from '../fields/place-fields.tsx';
import { SectionHead } from './section-head.tsx';

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

export function CreditsSection() {
  const words = useWords();
  const { draft } = useSession();
  const credits = wholeDraft.at('credits');
  const hasCredits = useDraft((value) => value.credits !== undefined);
  const currency = useReading((reading) => reading.currency);
  const set = (value: unknown, label: string): void => {
    draft.getState().set(credits.path, value, label);
    draft.getState().seal();
  };
  return (
    <section className="qw-section">
      <SectionHead
        title={words.credits.title}
        intro={words.credits.intro}
        action={
          hasCredits && (
            <Button variant="default" onClick={() => set(undefined, words.credits.remove)}>
              {words.credits.remove}
            </Button>
          )
        }
      />
      {hasCredits ? (
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
      ) : (
        <div className="qw-empty">
          <p>{words.credits.empty}</p>
          <ProblemAt place={credits} />
          <Button leftSection={<Plus size={15} aria-hidden />} onClick={() => set(newCredits(), words.credits.add)}>
            {words.credits.add}
          </Button>
        </div>
      )}
    </section>
  );
}
