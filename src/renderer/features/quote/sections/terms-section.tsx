import { useAnswer } from '../../../client/queries.ts';
import { ChoiceField } from '../../../ui/fields/choice-field.tsx';
import { useAudience } from '../../../ui/audience.ts';
import { useWords } from '../../../ui/language.tsx';
import { useStore } from 'zustand/react';
import { wholeDraft } from '../draft/place.ts';
import { useSession } from '../draft/edit-session.ts';
import { DateAt, IntegerAt, TextAt } from '../fields/place-fields.tsx';

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

/** What else the head of a contract says. */
export function TermsSection() {
  const words = useWords();
  const audience = useAudience((state) => state.audience);
  return (
    <section className="qw-section" aria-label={words.builder.furtherTerms}>
      <div className="qw-form">
        <TextAt place={wholeDraft.at('number')} label={words.fields.number} />
        <DateAt
          place={wholeDraft.at('effectiveDate')}
          label={words.fields.effectiveDate}
          description={words.fields.effectiveDateHint}
          placeholder={words.fields.optional}
        />
        <IntegerAt
          place={wholeDraft.at('paymentTermsDays')}
          label={words.fields.paymentTermsDays}
          unit={words.fields.days}
          placeholder={words.fields.optional}
        />
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
