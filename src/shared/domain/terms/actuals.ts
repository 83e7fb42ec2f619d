import { z } from 'zod';
import { Decimal, list, schemaName, Text } from './leaf.ts';

/** Delivered quantities by line, the first month first, `quotewright.actuals/1`: pricing §10. */
export const Actuals = z.strictObject({
  schema: schemaName('quotewright.actuals/1'),
  usage: z.record(Text, list(Decimal)),
});
export type Actuals = z.output<typeof Actuals>;
