import { useDebouncedValue } from '@mantine/hooks';
import { useAnswer } from '../../client/queries.ts';
import { useRoute } from '../../client/route.ts';
import { useWords } from '../../ui/language.tsx';
import { cellLink } from './cell-link.tsx';

/** Fewer letters are in every name. */
const leastLetters = 3;
const mostShown = 4;

/** Customers who have the name that is typed for a new one, so that nobody is entered twice. */
export function AlreadyThere({ legalName, leave }: { readonly legalName: string; readonly leave: () => void }) {
  const text = useWords().customers;
  const go = useRoute((state) => state.go);
  const [sought] = useDebouncedValue(legalName.trim(), 150);
  const { data = [] } = useAnswer('customers.list', { search: sought }, { enabled: sought.length >= leastLetters });
  if (sought.length < leastLetters || data.length === 0) return null;
  return (
    <section aria-label={text.alreadyThere} className="qw-banner">
      <p>{text.alreadyThere}</p>
      <ul className="qw-plain-list">
        {data.slice(0, mostShown).map(({ customerId, legalName: name }) => (
          <li key={customerId}>
            {cellLink(name, () => {
              leave();
              go({ screen: 'customers', customerId });
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}
