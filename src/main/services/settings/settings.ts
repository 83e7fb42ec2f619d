import { noParty } from '../../../shared/calls/schemas/no-party.ts';
import type { Handlers } from '../../../shared/calls/handlers.ts';
import { Settings } from '../../../shared/calls/workspace/settings-calls.ts';
import type { WorkspaceDb } from '../../storage/database/schema.ts';
import { readSetting, writeSetting } from '../../storage/records/setting-records.ts';
import { done } from '../session/answer.ts';
import type { Session } from '../session/service-session.ts';
import { note, write } from '../session/service-session.ts';

const first: Settings = {
  seller: noParty,
  otherSellers: [],
  theme: 'system',
  language: 'system',
  numberPattern: 'Q-{year}-####',
  defaultTerms: { currency: 'USD', termMonths: 36, paymentTermsDays: 30, validDays: 30 },
  paper: 'A4',
  revenuePolicy: { schema: 'quotewright.revenue-policy/1', breakage: 'at_expiry', recurring: 'as_invoiced' },
  retentionYears: 10,
  // A rep prices a deal with its margin in sight.
  costsFor: ['sales'],
};

/** Their name among the stored settings. */
export const settings = 'settings';

/** The workspace's settings. A setting that was never changed has its default. */
export async function settingsOf(db: WorkspaceDb): Promise<Settings> {
  const stored = Settings.partial().safeParse((await readSetting(db, settings)) ?? {});
  return { ...first, ...(stored.success ? withoutUndefined(stored.data) : {}) };
}

function withoutUndefined<T extends object>(value: T): { [Field in keyof T]: Exclude<T[Field], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as {
    [Field in keyof T]: Exclude<T[Field], undefined>;
  };
}

export function settingsHandlers(session: Session): Pick<Handlers, 'settings.get' | 'settings.update'> {
  return {
    'settings.get': async () => done(await settingsOf(session.db)),
    'settings.update': async (input) => {
      const changed = await write(session, async (transaction) => {
        const next: Settings = { ...(await settingsOf(transaction)), ...withoutUndefined(input) };
        await writeSetting(transaction, settings, next);
        await note(session, transaction, 'settings-changed', settings, { fields: Object.keys(input).toSorted().join(' ') });
        return next;
      });
      session.changed('settings', 'audit');
      return done(changed);
    },
  };
}
