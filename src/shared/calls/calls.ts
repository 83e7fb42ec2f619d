import type { z } from 'zod';
import { approvalCalls } from './people/approval-calls.ts';
import { auditCalls } from './workspace/audit-calls.ts';
import { brandCalls } from './workspace/brand-calls.ts';
import type { Call } from './schemas/call.ts';
import { catalogueCalls } from './quotes/catalogue-calls.ts';
import { clauseCalls } from './contracts/clause-calls.ts';
import { shippedCalls } from './contracts/shipped-calls.ts';
import { costCalls } from './quotes/cost-calls.ts';
import { bookCalls } from './quotes/book-calls.ts';
import { priceMoveCalls } from './quotes/price-move-calls.ts';
import { workingCostCalls } from './quotes/working-cost-calls.ts';
import { customerCalls } from './quotes/customer-calls.ts';
import { documentCalls } from './contracts/document-calls.ts';
import { peopleCalls } from './people/people-calls.ts';
import { policyCalls } from './people/policy-calls.ts';
import { readingCalls } from './workspace/reading-calls.ts';
import { windowCalls } from './workspace/window-calls.ts';
import { newQuoteCalls } from './quotes/new-quote-calls.ts';
import { quoteCalls } from './quotes/quote-calls.ts';
import { comparisonCalls } from './quotes/comparison-calls.ts';
import { quoteHistoryCalls } from './quotes/quote-history-calls.ts';
import { quoteListCalls } from './quotes/quote-list-calls.ts';
import { quoteStateCalls } from './quotes/quote-state-calls.ts';
import { reportCalls } from './contracts/report-calls.ts';
import { sampleCalls } from './quotes/sample-calls.ts';
import { scenarioCalls } from './quotes/scenario-calls.ts';
import { settingsCalls } from './workspace/settings-calls.ts';
import { workspaceCalls } from './workspace/workspace-calls.ts';

/** Every call between the window and the services. The handlers, the client and the check at run time follow from it. */
export const calls = {
  ...workspaceCalls,
  ...settingsCalls,
  ...brandCalls,
  ...quoteCalls,
  ...newQuoteCalls,
  ...windowCalls,
  ...readingCalls,
  ...quoteListCalls,
  ...quoteHistoryCalls,
  ...comparisonCalls,
  ...quoteStateCalls,
  ...costCalls,
  ...workingCostCalls,
  ...bookCalls,
  ...priceMoveCalls,
  ...catalogueCalls,
  ...customerCalls,
  ...documentCalls,
  ...reportCalls,
  ...scenarioCalls,
  ...sampleCalls,
  ...peopleCalls,
  ...policyCalls,
  ...approvalCalls,
  ...clauseCalls,
  ...shippedCalls,
  ...auditCalls,
} as const satisfies Record<string, Call>;

export type Calls = typeof calls;
export type CallName = keyof Calls;
/** What a caller passes. */
export type CallInput<Name extends CallName> = z.input<Calls[Name]['input']>;
/** What a call answers with when it goes well. */
export type CallOutput<Name extends CallName> = z.output<Calls[Name]['output']>;
/** The calls that change nothing, and whose answers can be kept until a table they read changes. */
export type QueryName = { [Name in CallName]: Calls[Name]['kind'] extends 'query' ? Name : never }[CallName];
/** The calls that change something, or ask the user for a file. */
export type CommandName = Exclude<CallName, QueryName>;
