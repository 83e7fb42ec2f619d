import type { z } from 'zod';
import { approvalCalls } from './approval-calls.ts';
import { auditCalls } from './audit-calls.ts';
import { brandCalls } from './brand-calls.ts';
import type { Call } from './call.ts';
import { clauseCalls } from './clause-calls.ts';
import { costCalls } from './cost-calls.ts';
import { customerCalls } from './customer-calls.ts';
import { documentCalls } from './document-calls.ts';
import { peopleCalls } from './people-calls.ts';
import { policyCalls } from './policy-calls.ts';
import { quoteCalls } from './quote-calls.ts';
import { reportCalls } from './report-calls.ts';
import { sampleCalls } from './sample-calls.ts';
import { scenarioCalls } from './scenario-calls.ts';
import { settingsCalls } from './settings-calls.ts';
import { workspaceCalls } from './workspace-calls.ts';

/** Every call between the window and the services. The handlers, the client and the check at run time follow from it. */
export const calls = {
  ...workspaceCalls,
  ...settingsCalls,
  ...brandCalls,
  ...quoteCalls,
  ...costCalls,
  ...customerCalls,
  ...documentCalls,
  ...reportCalls,
  ...scenarioCalls,
  ...sampleCalls,
  ...peopleCalls,
  ...policyCalls,
  ...approvalCalls,
  ...clauseCalls,
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
