import type { CustomerId } from '../../../shared/calls/schemas/ids.ts';
import { CustomerForm } from './customer-form.tsx';
import { CustomerList } from './customer-list.tsx';
import './customers.css';
import { useNewCustomer } from './new-customer-store.ts';
import { useKeptTyping } from './use-kept-typing.ts';

/** Every customer, or the record of one. */
export function CustomersScreen({ customerId }: { readonly customerId?: CustomerId | undefined }) {
  const isNew = useNewCustomer((state) => state.isNew);
  const isReady = useKeptTyping();
  if (!isReady) return <div className="qw-page" aria-busy="true" />;
  if (customerId === undefined && !isNew) return <CustomerList />;
  return <CustomerForm key={customerId ?? 'new'} customerId={customerId} />;
}
