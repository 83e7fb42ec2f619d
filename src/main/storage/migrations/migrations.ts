import type { Kysely } from 'kysely';
import { up as workspace } from './0001-workspace.ts';
import { up as approvals } from './0002-approvals.ts';
import { up as clauses } from './0003-clauses.ts';
import { up as annexes } from './0004-annexes.ts';
import { up as shippedAnswers } from './0005-shipped-answers.ts';
import { up as quoteStates } from './0006-quote-states.ts';
import { up as quoteSteps } from './0007-quote-steps.ts';
import { up as customerRecords } from './0008-customer-records.ts';
import { up as retention } from './0009-retention.ts';
import { up as safekeeping } from './0010-safekeeping.ts';
import { up as workingCosts } from './0011-working-costs.ts';
import { up as rateCards } from './0012-rate-cards.ts';
import { up as customerSearch } from './0013-customer-search.ts';

/** `up` is never edited once a version of the app has shipped with it: what comes after is another migration. */
export type WorkspaceMigration = {
  /** Their order is that of the text. */
  readonly name: string;
  readonly up: (db: Kysely<unknown>) => Promise<void>;
};

/** Every migration in order; a file's schema number is how many of them it has had. */
export const migrations: readonly WorkspaceMigration[] = [
  { name: '0001-workspace', up: workspace },
  { name: '0002-approvals', up: approvals },
  { name: '0003-clauses', up: clauses },
  { name: '0004-annexes', up: annexes },
  { name: '0005-shipped-answers', up: shippedAnswers },
  { name: '0006-quote-states', up: quoteStates },
  { name: '0007-quote-steps', up: quoteSteps },
  { name: '0008-customer-records', up: customerRecords },
  { name: '0009-retention', up: retention },
  { name: '0010-safekeeping', up: safekeeping },
  { name: '0011-working-costs', up: workingCosts },
  { name: '0012-rate-cards', up: rateCards },
  { name: '0013-customer-search', up: customerSearch },
];
