import type { Handlers } from '../../../shared/calls/handlers.ts';
import { PersonId } from '../../../shared/calls/schemas/ids.ts';
import type { People, Person } from '../../../shared/calls/people/people-calls.ts';
import { canonicalJson } from '../../../shared/domain/document/canonical-json.ts';
import type { Role } from '../../../shared/guardrails/role.ts';
import { roles as roleOrder } from '../../../shared/guardrails/role.ts';
import type { PersonRecord } from '../../storage/records/people-records.ts';
import {
  insertPerson,
  overwritePerson,
  peopleRecords,
  personOfName,
  personRecord,
  retirePerson,
} from '../../storage/records/people-records.ts';
import type { WorkspaceDb } from '../../storage/database/schema.ts';
import { clearSetting, readSetting, writeSetting } from '../../storage/records/setting-records.ts';
import { done, notFound, refused } from '../session/answer.ts';
import type { Session } from '../session/service-session.ts';
import { note, now, write } from '../session/service-session.ts';

/** The setting that names who works here. */
export const currentPersonSetting = 'currentPerson';

function personOf(record: PersonRecord): Person {
  return {
    personId: PersonId.parse(record.person_id),
    name: record.name,
    // The services write it from parsed roles, and the dispatcher checks it with the answer.
    roles: JSON.parse(record.roles) as Role[],
    isSample: record.is_sample === 1,
    isRetired: record.is_retired === 1,
  };
}

/** Who does something, as it is stored with what they did: nobody, where no person is selected. */
export async function actingPerson(
  db: WorkspaceDb,
): Promise<{ readonly person_id: string | null; readonly person_name: string }> {
  const person = await currentPerson(db);
  return person === null ? { person_id: null, person_name: '' } : { person_id: person.personId, person_name: person.name };
}

/** Who works here; null where no person is selected, or the selected one has left. */
export async function currentPerson(db: WorkspaceDb): Promise<Person | null> {
  const set = await readSetting(db, currentPersonSetting);
  const record = typeof set === 'string' ? await personRecord(db, set) : undefined;
  return record === undefined || record.is_retired === 1 ? null : personOf(record);
}

async function everyone(db: WorkspaceDb): Promise<People> {
  const current = await currentPerson(db);
  return { people: (await peopleRecords(db)).map(personOf), current: current?.personId ?? null };
}

type OwnCalls = 'people.list' | 'people.save' | 'people.retire' | 'people.switch';

export function peopleHandlers(session: Session): Pick<Handlers, OwnCalls> {
  return {
    'people.list': async () => done(await everyone(session.db)),

    'people.save': async (input) => {
      const name = input.name.trim();
      const own = roleOrder.filter((role) => input.roles.includes(role));
      const reply = await write(session, async (transaction) => {
        const known = await personOfName(transaction, name);
        const personId = input.personId ?? known?.person_id ?? session.environment.newId();
        if (known !== undefined && known.person_id !== personId) return refused({ rule: 'name-is-taken' });
        // A name in use can't be taken over. Only a person who left returns under it.
        if (known !== undefined && input.personId === undefined && known.is_retired === 0)
          return refused({ rule: 'name-is-taken' });
        const written = { name, roles: canonicalJson(own), now: now(session) };
        if ((await personRecord(transaction, personId)) !== undefined) await overwritePerson(transaction, personId, written);
        else if (input.personId === undefined) await insertPerson(transaction, personId, written, false);
        else return notFound('person');
        await note(session, transaction, 'person-saved', personId, { roles: own.join(' ') });
        const saved = await personRecord(transaction, personId);
        return saved === undefined ? notFound('person') : done(personOf(saved));
      });
      if (reply.ok) session.changed('people', 'audit');
      return reply;
    },

    'people.retire': async ({ personId }) => {
      const reply = await write(session, async (transaction) => {
        if ((await personRecord(transaction, personId)) === undefined) return notFound('person');
        await retirePerson(transaction, personId, now(session));
        if ((await readSetting(transaction, currentPersonSetting)) === personId) {
          await clearSetting(transaction, currentPersonSetting);
        }
        await note(session, transaction, 'person-retired', personId);
        const retired = await personRecord(transaction, personId);
        return retired === undefined ? notFound('person') : done(personOf(retired));
      });
      if (reply.ok) session.changed('people', 'audit');
      return reply;
    },

    'people.switch': async ({ personId }) => {
      const reply = await write(session, async (transaction) => {
        if (personId === null) await clearSetting(transaction, currentPersonSetting);
        else {
          const person = await personRecord(transaction, personId);
          if (person === undefined || person.is_retired === 1) return notFound('person');
          await writeSetting(transaction, currentPersonSetting, personId);
        }
        await note(session, transaction, 'person-switched', personId ?? 'nobody');
        return done(await everyone(transaction));
      });
      if (reply.ok) session.changed('people', 'audit');
      return reply;
    },
  };
}
