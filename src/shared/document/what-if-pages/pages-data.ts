import { z } from 'zod';

/** With the minor unit's digits. */
const Amount = z.string();

const Act = z.strictObject({ on: z.string(), afterMonth: z.int(), says: z.string() });

/** Ours alone: in an internal copy. */
const Ours = z.strictObject({
  cost: Amount,
  margin: Amount,
  marginPercent: z.string().nullable(),
  /** Who would have to approve it, in words; null where nobody said which guardrails hold. */
  approvals: z.string().nullable(),
  /** The first month first. */
  months: z.array(Amount),
});

const Figures = z.strictObject({
  committed: Amount,
  expected: Amount,
  byYear: z.array(Amount),
  /** Null of a deal without commitments. */
  shortfall: Amount.nullable(),
  overage: Amount.nullable(),
  /** What is invoiced for each month, the first month first. */
  months: z.array(Amount),
  acts: z.array(Act),
  ours: Ours.nullable(),
});
export type PageFigures = z.output<typeof Figures>;

const PageScenario = z.strictObject({
  name: z.string(),
  /** Its events in words. */
  says: z.array(z.string()),
  /** Null where it does not fit the quote. */
  figures: Figures.nullable(),
});
export type PageScenario = z.output<typeof PageScenario>;

const PageReplay = z.strictObject({ start: z.string(), says: z.array(z.string()), figures: Figures });
export type PageReplay = z.output<typeof PageReplay>;

/** What scenario pages say, `quotewright.what-if-pages/1`. A customer's copy has nothing of our costs, our margin or our routing. */
export const WhatIfPages = z.strictObject({
  schema: z.literal('quotewright.what-if-pages/1'),
  copy: z.enum(['customer', 'internal']),
  number: z.string(),
  revision: z.int(),
  title: z.string(),
  customer: z.string(),
  seller: z.string(),
  date: z.string(),
  language: z.enum(['en', 'de']),
  currency: z.string(),
  /** The first days of the contract months. */
  starts: z.array(z.string()),
  /** The forecast first. */
  scenarios: z.array(PageScenario).min(1),
  replay: PageReplay.nullable(),
});
export type WhatIfPages = z.output<typeof WhatIfPages>;
