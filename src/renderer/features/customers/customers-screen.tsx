import type { CustomerId } from '../../../shared/calls/schemas/ids.ts';
import { CustomerForm } from './customer-form.tsx';
import { CustomerList } from './customer-list.tsx';
import './customers.css';
import { useNewCustomer } from './new-customer-store.ts';

/** Every customer, or the record of one. */
export function CustomersScreen({ customerId }: { readonly customerId?: CustomerId | undefined }) {
  const isNew = useNewCustomer((state) => state.isNew);
  if (customerId === undefined && !isNew) return <CustomerList />;
  return <CustomerForm key={customerId ?? 'new'} customerId={customerId} />;
}
