import samplePolicy from '../../../../resources/policies/sample.policy.json' with { type: 'json' };
import { canonicalJson } from '../../../shared/domain/document/canonical-json.ts';
import type { Role } from '../../../shared/guardrails/role.ts';
import { readPolicy } from '../../../shared/guardrails/read-policy.ts';
import { sha256 } from '../../sha256.ts';
import {
  dropSamplePeople,
  insertPerson,
  overwritePerson,
  personOfName,
  personRecord,
} from '../../storage/records/people-records.ts';
import { insertPolicy, policyRecord, samplePolicyOfHash } from '../../storage/records/policy-records.ts';
import type { WorkspaceTransaction } from '../../storage/database/schema.ts';
import { clearSetting, readSetting, writeSetting } from '../../storage/records/setting-records.ts';
import { currentPolicySetting } from '../guardrails/guardrail-policies.ts';
import { currentPerson, currentPersonSetting } from '../people/people.ts';
import type { Session } from '../session/service-session.ts';
import { now } from '../session/service-session.ts';

/** The first of them becomes the current person of a workspace without people. */
const people: readonly { readonly name: string; readonly roles: readonly Role[] }[] = [
  { name: 'Sam Ortiz', roles: ['sales'] },
  { name: 'Lena Brandt', roles: ['legal'] },
  { name: 'Priya Nair', roles: ['pricing'] },
  { name: 'Tom Becker', roles: ['finance'] },
  { name: 'Alex Moreau', roles: ['admin'] },
];

async function fillPeople(session: Session, transaction: WorkspaceTransaction): Promise<void> {
  const ids: string[] = [];
  for (const { name, roles } of people) {
    const known = await personOfName(transaction, name);
    const personId = known?.person_id ?? session.environment.newId();
    const written = { name, roles: canonicalJson(roles), now: now(session) };
    if (known === undefined) await insertPerson(transaction, personId, written, true);
    else if (known.is_sample === 1) await overwritePerson(transaction, personId, written);
    ids.push(personId);
  }
  const [first] = ids;
  if (first !== undefined && (await currentPerson(transaction)) === null) {
    await writeSetting(transaction, currentPersonSetting, first);
  }
}

/** The sample's people and guardrails. Guardrails that a person put into force stay in force. */
export async function fillSampleGuardrails(session: Session, transaction: WorkspaceTransaction): Promise<void> {
  await fillPeople(session, transaction);
  const read = readPolicy(samplePolicy);
  if (!read.ok) throw new Error(`The sample's guardrails have ${read.problems.length} problems`);
  const text = canonicalJson(read.value);
  const known = await samplePolicyOfHash(transaction, sha256(text));
  const policyId = known?.policy_id ?? session.environment.newId();
  if (known === undefined) {
    await insertPolicy(transaction, {
      policy_id: policyId,
      policy: text,
      sha256: sha256(text),
      is_sample: 1,
      saved_by: null,
      saved_name: null,
      saved_at: now(session),
    });
  }
  if ((await readSetting(transaction, currentPolicySetting)) === undefined) {
    await writeSetting(transaction, currentPolicySetting, policyId);
  }
}

/** Removes them. Entries that a record refers to stay. */
export async function dropSampleGuardrails(session: Session, transaction: WorkspaceTransaction): Promise<void> {
  const inForce = await readSetting(transaction, currentPolicySetting);
  const policy = typeof inForce === 'string' ? await policyRecord(transaction, inForce) : undefined;
  if (policy?.is_sample === 1) await clearSetting(transaction, currentPolicySetting);
  await dropSamplePeople(transaction, now(session));
  const current = await readSetting(transaction, currentPersonSetting);
  const person = typeof current === 'string' ? await personRecord(transaction, current) : undefined;
  if (person === undefined || person.is_retired === 1) await clearSetting(transaction, currentPersonSetting);
}
