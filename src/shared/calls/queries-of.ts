import type { QueryName } from './calls.ts';
import { calls } from './calls.ts';
import type { Table } from './schemas/call.ts';

function isQuery(name: string): name is QueryName {
  return Object.hasOwn(calls, name) && calls[name as QueryName].kind === 'query';
}

/** The queries whose answers were made from one of these tables. */
export function queriesOf(tables: readonly Table[]): readonly QueryName[] {
  return Object.keys(calls)
    .filter(isQuery)
    .filter((name) => calls[name].reads.some((table: Table) => tables.includes(table)));
}
