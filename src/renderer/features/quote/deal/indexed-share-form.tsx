import { useWords } from '../../../ui/language.tsx';
import type { Place } from '../draft/place.ts';
import { PercentAt } from '../fields/place-fields.tsx';

/** The share of the price that follows the index: pricing §12.11. */
export function IndexedShareForm({ place }: { readonly place: Place<string> }) {
  const words = useWords().deal.indexedShare;
  return (
    <div className="qw-double">
      <PercentAt place={place} label={words.label} description={words.hint} placeholder="100" />
    </div>
  );
}
