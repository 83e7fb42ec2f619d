import { Button } from '@mantine/core';
import { CustomerId } from '../../../shared/calls/schemas/ids.ts';
import { useRoute } from '../../client/route.ts';
import { useWords } from '../../ui/language.tsx';
import { useNewCustomer } from './new-customer-store.ts';
import { newCustomer, useTypedCustomers } from './typed-customers.ts';

/** Customers of whom something is typed and not saved, to go on with. */
export function UnsavedCustomers() {
  const text = useWords().customers;
  const typed = useTypedCustomers((state) => state.typed);
  const go = useRoute((state) => state.go);
  const begin = useNewCustomer((state) => state.begin);
  if (typed.size === 0) return null;
  return (
    <section aria-label={text.unsaved} className="qw-banner">
      <p>{text.unsaved}</p>
      {[...typed].map(([key, { fields }]) => (
        <Button
          key={key}
          variant="default"
          size="compact-sm"
          onClick={() => (key === newCustomer ? begin() : go({ screen: 'customers', customerId: CustomerId.parse(key) }))}
        >
          {text.goOn(fields.legalName.trim())}
        </Button>
      ))}
    </section>
  );
}
