import type { ReactNode } from 'react';
import { useSession } from '../draft/edit-session.ts';

/** Fields that are read and not written while the quote is issued or archived. */
export function Locked({ children }: { readonly children: ReactNode }) {
  const { isLocked } = useSession();
  if (!isLocked) return children;
  return (
    <fieldset className="qw-plain" disabled>
      {children}
    </fieldset>
  );
}
