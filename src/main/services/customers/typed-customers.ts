import { z } from 'zod';
import type { Handlers } from '../../../shared/calls/handlers.ts';
import { TypedCustomer } from '../../../shared/calls/quotes/customer-calls.ts';
import type { WorkspaceDb, WorkspaceTransaction } from '../../storage/database/schema.ts';
import { readSetting, writeSetting } from '../../storage/records/setting-records.ts';
import { done } from '../session/answer.ts';
import type { Session } from '../session/service-session.ts';
import { write } from '../session/service-session.ts';

const setting = 'typedCustomers';
/** By the customer's id, or `new`. */
const Kept = z.record(z.string(), TypedCustomer).catch({});

async function kept(db: WorkspaceDb): Promise<Readonly<Record<string, TypedCustomer>>> {
  return Kept.parse((await readSetting(db, setting)) ?? {});
}

/** Keeps what is typed of a customer and not saved; null drops it. */
export async function keepTyped(transaction: WorkspaceTransaction, key: string, typed: TypedCustomer | null): Promise<void> {
  const all = await kept(transaction);
  if (typed === null && !Object.hasOwn(all, key)) return;
  const others = Object.entries(all).filter(([known]) => known !== key);
  await writeSetting(transaction, setting, Object.fromEntries(typed === null ? others : [...others, [key, typed]]));
}

/** What was typed of customers and not saved: it is there after a restart, and in the workspace alone. */
export function typedCustomerHandlers(session: Session): Pick<Handlers, 'customers.typed' | 'customers.keepTyped'> {
  return {
    'customers.typed': async () => done(Object.entries(await kept(session.db)).map(([key, typed]) => ({ key, typed }))),

    'customers.keepTyped': async ({ key, typed }) => {
      await write(session, (transaction) => keepTyped(transaction, key, typed));
      return done(null);
    },
  };
}
