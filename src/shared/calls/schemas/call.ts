import type { z } from 'zod';

/** What a reading call was made from, and what a `changed` event names. */
export const tables = [
  'workspace',
  'settings',
  'quotes',
  'customers',
  'costs',
  'scenarios',
  'people',
  'policy',
  'approvals',
  'clauses',
  'catalogue',
  'audit',
] as const;
export type Table = (typeof tables)[number];

type CallOf<Kind, Input extends z.ZodType, Output extends z.ZodType, Reads extends readonly Table[]> = {
  readonly kind: Kind;
  readonly input: Input;
  readonly output: Output;
  /** The tables that the answer is made from: a change to one of them makes it old. Empty for a command. */
  readonly reads: Reads;
};

/** Any call of the table. */
export type Call = CallOf<'query' | 'command', z.ZodType, z.ZodType, readonly Table[]>;

/** A call that changes nothing. */
export function query<Input extends z.ZodType, Output extends z.ZodType, const Reads extends readonly [Table, ...Table[]]>(
  reads: Reads,
  input: Input,
  output: Output,
): CallOf<'query', Input, Output, Reads> {
  return { kind: 'query', input, output, reads };
}

/** A call that changes something, or that asks the user for a file. */
export function command<Input extends z.ZodType, Output extends z.ZodType>(
  input: Input,
  output: Output,
): CallOf<'command', Input, Output, readonly []> {
  return { kind: 'command', input, output, reads: [] };
}
