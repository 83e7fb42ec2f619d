import { z } from 'zod';
import { CalendarDate, list, PositiveCount, schemaName, Text } from '../../domain/terms/leaf.ts';
import notices from '../../../../resources/history/provider-notices.json' with { type: 'json' };

/** The least notice that providers promise everybody before a model ends: `quotewright.provider-notices/1`. */
const ProviderNotices = z.strictObject({
  schema: schemaName('quotewright.provider-notices/1'),
  notices: list(
    z.strictObject({
      provider: Text,
      days: PositiveCount,
      /** What the source says, in short. */
      says: Text,
      source: Text,
      readOn: CalendarDate,
    }),
  ),
});

/** Days by provider. One that promises nothing, or of whom nothing is known, is not there. */
export const providerNotices: ReadonlyMap<string, number> = new Map(
  ProviderNotices.parse(notices).notices.map(({ provider, days }) => [provider, days]),
);
