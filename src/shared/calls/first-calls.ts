import type { Calls } from './calls.ts';
import { peopleCalls } from './people/people-calls.ts';
import { quoteListCalls } from './quotes/quote-list-calls.ts';
import { settingsCalls } from './workspace/settings-calls.ts';
import { workspaceCalls } from './workspace/workspace-calls.ts';

/** What a window asks for before its first rows. Their schemas, and what answers them, load without those of all other calls. */
export type FirstCallName = 'settings.get' | 'workspace.status' | 'people.list' | 'quotes.views' | 'quotes.list';

export const firstCalls: Pick<Calls, FirstCallName> = {
  'settings.get': settingsCalls['settings.get'],
  'workspace.status': workspaceCalls['workspace.status'],
  'people.list': peopleCalls['people.list'],
  'quotes.views': quoteListCalls['quotes.views'],
  'quotes.list': quoteListCalls['quotes.list'],
};

export function isFirstCall(name: string): name is FirstCallName {
  return Object.hasOwn(firstCalls, name);
}
