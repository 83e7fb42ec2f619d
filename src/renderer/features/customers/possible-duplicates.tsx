import { useAnswer } from '../../client/queries.ts';
import { useRoute } from '../../client/route.ts';
import { useWords } from '../../ui/language.tsx';
import { cellLink } from './cell-link.tsx';

/** Customers who may be the same as another, by name or tax id. Nothing where there are none. */
export function PossibleDuplicates() {
  const text = useWords().customers;
  const go = useRoute((state) => state.go);
  const { data = [] } = useAnswer('customers.duplicates', {});
  if (data.length === 0) return null;
  return (
    <details className="qw-banner">
      <summary>{text.possibleDuplicates(data.length)}</summary>
      <ul className="qw-plain-list">
        {data.map((group) => (
          <li key={group.map(({ customerId, by }) => `${customerId} ${by}`).join(' ')}>
            {group.map(({ customerId, legalName }, at) => (
              <span key={customerId}>
                {at > 0 && ' · '}
                {cellLink(legalName, () => go({ screen: 'customers', customerId }))}
              </span>
            ))}{' '}
            <span className="qw-soft">({group[0]?.by === 'tax-id' ? text.byTaxId : text.byName})</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
