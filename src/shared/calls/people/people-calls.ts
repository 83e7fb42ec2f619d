import { z } from 'zod';
import { Role } from '../../guardrails/role.ts';
import { command, query } from '../schemas/call.ts';
import { PersonId } from '../schemas/ids.ts';
import { Nothing } from '../schemas/leaves.ts';

/** A name on this computer with the roles it may act in. It is not verified: it labels a decision and signs nothing. */
export const Person = z.strictObject({
  personId: PersonId,
  name: z.string(),
  roles: z.array(Role),
  isSample: z.boolean(),
  /** Left: stays on record for what they did. */
  isRetired: z.boolean(),
});
export type Person = z.output<typeof Person>;

export const People = z.strictObject({
  people: z.array(Person),
  /** Who works here now; null where no person is selected. */
  current: PersonId.nullable(),
});
export type People = z.output<typeof People>;

/** Who did something, as they were called then. */
export const Named = z.strictObject({ personId: PersonId, name: z.string() });
export type Named = z.output<typeof Named>;

const Name = z
  .string()
  .max(120)
  .check((context) => {
    if (context.value.trim() === '')
      context.issues.push({ code: 'custom', params: { code: 'empty-text' }, input: context.value });
  });

export const peopleCalls = {
  'people.list': query(['people'], Nothing, People),
  /** Without an id, adds a person. The id of a person who left brings them back. Refused if another person has the name. */
  'people.save': command(z.strictObject({ personId: PersonId.optional(), name: Name, roles: z.array(Role) }), Person),
  'people.retire': command(z.strictObject({ personId: PersonId }), Person),
  /** Who works here from now on. */
  'people.switch': command(z.strictObject({ personId: PersonId.nullable() }), People),
};
