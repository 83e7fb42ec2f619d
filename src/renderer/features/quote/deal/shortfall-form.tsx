import { ChoiceField } from '../../../ui/fields/choice-field.tsx';
import { useWords } from '../../../ui/language.tsx';
import { defaults } from '../../../../shared/domain/terms/defaults.ts';
import { useSession } from '../draft/edit-session.ts';
import { shortfallExclusions } from '../edits/commitment-exclusions.ts';
import { withShortfall } from '../edits/commitment-terms.ts';
import { choicesOf } from '../fields/choices.ts';
import { IntegerAt, useProblemAt } from '../fields/place-fields.tsx';
import type { CommitmentTermProps } from './term-props.ts';

const ways = ['invoice', 'waive', 'credit'] as const;

/** What becomes of a period's unused rest, and for how long a credit can be used: pricing §5, §12.9. */
export function ShortfallForm({ place, terms }: Omit<CommitmentTermProps, 'termMonths'>) {
  const words = useWords();
  const { draft } = useSession();
  const shortfall = place.at('shortfall');
  const problem = useProblemAt(shortfall);
  const chosen = terms.shortfall ?? defaults.shortfall;
  const excluded = (way: (typeof ways)[number]): string | null => {
    const reasons = shortfallExclusions(terms, way);
    return reasons.length === 0 ? null : words.deal.notWhile(reasons);
  };
  const choose = (next: string): void => {
    const way = ways.find((each) => each === next);
    if (way === undefined) return;
    draft.getState().set(place.path, withShortfall(terms, way), words.commitment.shortfall);
    draft.getState().seal();
  };
  const hasMonths = chosen === 'credit' || terms.creditMonths !== undefined;
  return (
    <>
      <ChoiceField
        label={words.commitment.shortfall}
        value={chosen}
        placeKey={shortfall.key}
        problem={problem}
        choices={choicesOf(ways, { ...words.commitment.shortfalls, credit: words.deal.shortfall.credit }, excluded)}
        onChange={choose}
      />
      {hasMonths && (
        <IntegerAt place={place.at('creditMonths')} label={words.deal.shortfall.creditMonths} unit={words.fields.months} />
      )}
      {chosen === 'credit' && <p className="qw-small qw-soft qw-wide">{words.deal.shortfall.creditHint}</p>}
    </>
  );
}
