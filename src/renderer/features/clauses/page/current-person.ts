import { holds } from '../../../../shared/guardrails/role.ts';
import { useAnswer } from '../../../client/queries.ts';

/** The current person, as the library needs them: the name, and whether they are Legal. */
export type CurrentPerson = { readonly name: string | null; readonly isLegal: boolean };

/** Undefined until it is known. */
export function useCurrentPerson(): CurrentPerson | undefined {
  const { data } = useAnswer('people.list', {});
  if (data === undefined) return undefined;
  const person = data.people.find(({ personId }) => personId === data.current);
  return { name: person?.name ?? null, isLegal: person !== undefined && holds(person.roles, 'legal') };
}
