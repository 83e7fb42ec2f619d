import { ApproveTab } from '../approve/approve-tab.tsx';
import { ContractTab } from '../contract/contract-tab.tsx';
import { useWhere } from '../draft/edit-session.ts';
import { MoneyTab } from '../money/money-tab.tsx';
import { DealTab } from './deal-tab.tsx';

/** The tab that is open. */
export function TabBody() {
  const tab = useWhere((where) => where.tab);
  switch (tab) {
    case 'deal':
      return <DealTab />;
    case 'contract':
      return <ContractTab />;
    case 'money':
      return <MoneyTab />;
    case 'approve':
      return <ApproveTab />;
  }
}
