import { create } from 'zustand/react';
import type { CheckedPdf } from '../../../shared/calls/contracts/verification.ts';
import type { ChosenFileId } from '../../../shared/calls/schemas/ids.ts';
import type { Failure, Reply } from '../../../shared/calls/reply.ts';
import { client } from '../../client/bridge.ts';

export type Check =
  | { readonly state: 'none' }
  /** `file` was chosen and is being checked. */
  | { readonly state: 'checking'; readonly file: string }
  /** `triedPassword`: a password was given for it. */
  | {
      readonly state: 'checked';
      readonly checked: CheckedPdf;
      readonly chosen: ChosenFileId;
      readonly triedPassword: boolean;
    }
  | { readonly state: 'failed'; readonly failure: Failure };

type CheckingState = {
  readonly now: Check;
  /** Asks for a file and checks it. Without a choice, the state stays the same. */
  readonly check: () => Promise<void>;
  /** Checks the file again that asked for a password. */
  readonly open: (password: string) => Promise<void>;
  /** Gives up the check under way. */
  readonly close: () => void;
};

/** The check of a PDF: one at a time, started from any place in the window. */
export const useChecking = create<CheckingState>()((set, get) => {
  // An answer counts only for the latest check, and only until that is given up.
  let asked = 0;
  let underWay = new AbortController();
  const answered = <T>(reply: Reply<T>, now: (value: T) => Check): void =>
    set({ now: reply.ok ? now(reply.value) : { state: 'failed', failure: reply.failure } });
  const run = async (chosen: ChosenFileId, file: string, password?: string): Promise<void> => {
    asked += 1;
    const own = asked;
    underWay = new AbortController();
    set({ now: { state: 'checking', file } });
    const reply = await client.documents.checkPdf({ chosen, password }, { signal: underWay.signal });
    if (own === asked)
      answered(reply, (checked) => ({ state: 'checked', checked, chosen, triedPassword: password !== undefined }));
  };
  return {
    now: { state: 'none' },
    check: async () => {
      const chosen = await client.documents.choosePdf({});
      if (!chosen.ok || chosen.value === null) {
        if (!chosen.ok) answered(chosen, () => ({ state: 'none' }));
        return;
      }
      await run(chosen.value.chosen, chosen.value.file);
    },
    open: async (password) => {
      const { now } = get();
      if (now.state === 'checked') await run(now.chosen, now.checked.file, password);
    },
    close: () => {
      underWay.abort();
      asked += 1;
      set({ now: { state: 'none' } });
    },
  };
});
