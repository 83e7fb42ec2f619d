import { addDays, addMonths, isDate } from '../../../../shared/domain/values/date.ts';
import { currencies } from '../../../../shared/domain/values/currency.ts';
import { briefDateText } from '../../../../shared/text/date-format.ts';
import { useAnswer } from '../../../client/queries.ts';
import { ChoiceField } from '../../../ui/fields/choice-field.tsx';
import { useAudience } from '../../../ui/audience.ts';
import { useLanguage, useWords } from '../../../ui/language.tsx';
import { useStore } from 'zustand/react';
import { wholeDraft } from '../draft/place.ts';
import { useDraft, useSession } from '../draft/edit-session.ts';
import { ChoiceAt, DateAt, IntegerAt, TextAt } from '../fields/place-fields.tsx';
import { SectionHead } from './section-head.tsx';

const currencyChoices = currencies.map((code) => ({ value: code, label: code }));

/** The last day of the term, in words; undefined while start or length is invalid. */
function useEndText(): string | undefined {
  const language = useLanguage();
  const words = useWords().fields;
  const start = useDraft((draft) => draft.startDate);
  const months = useDraft((draft) => draft.termMonths);
  if (typeof start !== 'string' || !isDate(start) || typeof months !== 'number' || months < 1 || months > 120) return undefined;
  return words.ends(briefDateText(addDays(addMonths(start, months), -1), language));
}

function CostBookField() {
  const words = useWords().fields;
  const { draft } = useSession();
  const chosen = useStore(draft, ({ costBookId }) => costBookId);
  const { data } = useAnswer('costs.list', {});
  const books = data ?? [];
  return (
    <div className="qw-double">
      <ChoiceField
        label={words.costBook}
        description={words.costBookHint}
        value={chosen ?? ''}
        choices={[
          { value: '', label: words.noCostBook },
          ...books.map(({ costBookId, name, isCurrent, currency }) => ({
            value: String(costBookId),
            label: `${name}, ${currency}${isCurrent ? ` (${words.currentBook})` : ''}`,
          })),
        ]}
        onChange={(id) => draft.getState().chooseCostBook(books.find(({ costBookId }) => costBookId === id)?.costBookId ?? null)}
      />
    </div>
  );
}

export function TermsSection() {
  const words = useWords();
  const ends = useEndText();
  const audience = useAudience((state) => state.audience);
  return (
    <section className="qw-section">
      <SectionHead title={words.builder.sections.terms} />
      <div className="qw-form">
        <div className="qw-double">
          <TextAt place={wholeDraft.at('title')} label={words.fields.title} />
        </div>
        <TextAt place={wholeDraft.at('number')} label={words.fields.number} />
        <ChoiceAt place={wholeDraft.at('currency')} label={words.fields.currency} choices={currencyChoices} />
        <DateAt place={wholeDraft.at('startDate')} label={words.fields.startDate} />
        <DateAt
          place={wholeDraft.at('effectiveDate')}
          label={words.fields.effectiveDate}
          description={words.fields.effectiveDateHint}
          placeholder={words.fields.optional}
        />
        <IntegerAt
          place={wholeDraft.at('termMonths')}
          label={words.fields.termMonths}
          unit={words.fields.months}
          {...(ends === undefined ? {} : { description: ends })}
        />
        <IntegerAt
          place={wholeDraft.at('paymentTermsDays')}
          label={words.fields.paymentTermsDays}
          unit={words.fields.days}
          placeholder={words.fields.optional}
        />
        <DateAt place={wholeDraft.at('validUntil')} label={words.fields.validUntil} placeholder={words.fields.optional} />
        <TextAt
          place={wholeDraft.at('purchaseOrderNumber')}
          label={words.fields.purchaseOrderNumber}
          placeholder={words.fields.optional}
        />
        {audience === 'internal' && <CostBookField />}
      </div>
    </section>
  );
}
