import type { Handlers } from '../../../shared/calls/handlers.ts';
import { PersonId, PolicyId } from '../../../shared/calls/schemas/ids.ts';
import type { Person } from '../../../shared/calls/people/people-calls.ts';
import type { Reply } from '../../../shared/calls/reply.ts';
import type { PolicyVersion } from '../../../shared/calls/people/policy-calls.ts';
import { canonicalJson } from '../../../shared/domain/document/canonical-json.ts';
import type { Policy } from '../../../shared/guardrails/policy.ts';
import type { Role } from '../../../shared/guardrails/role.ts';
import { holds } from '../../../shared/guardrails/role.ts';
import { readPolicy } from '../../../shared/guardrails/read-policy.ts';
import type { PolicyRecord } from '../../storage/records/policy-records.ts';
import { insertPolicy, policyRecord, policyRecords } from '../../storage/records/policy-records.ts';
import type { WorkspaceDb } from '../../storage/database/schema.ts';
import { readSetting, writeSetting } from '../../storage/records/setting-records.ts';
import { done, invalid, refused, stale } from '../session/answer.ts';
import { currentPerson } from '../people/people.ts';
import type { Session } from '../session/service-session.ts';
import { note, now, write } from '../session/service-session.ts';
import { sha256 } from '../../sha256.ts';

/** The setting that names the version in force. */
export const currentPolicySetting = 'currentPolicy';

/** Who may change guardrails. */
const keepers: readonly Role[] = ['pricing', 'admin'];

/** Who works here, if they may change guardrails. */
export async function mayKeepGuardrails(db: WorkspaceDb): Promise<Reply<Person>> {
  const person = await currentPerson(db);
  if (person === null) return refused({ rule: 'nobody-chosen' });
  return keepers.some((role) => holds(person.roles, role)) ? done(person) : refused({ rule: 'role-not-held', roles: keepers });
}

function policyIn({ policy, policy_id }: PolicyRecord): Policy {
  const read = readPolicy(JSON.parse(policy));
  if (!read.ok) throw new Error(`The guardrails ${policy_id} in the workspace do not read: ${read.problems.length} problems`);
  return read.value;
}

function versionOf(record: PolicyRecord): PolicyVersion {
  const { saved_by, saved_name } = record;
  return {
    policyId: PolicyId.parse(record.policy_id),
    version: record.version,
    policy: policyIn(record),
    isSample: record.is_sample === 1,
    savedBy: saved_by === null || saved_name === null ? null : { personId: PersonId.parse(saved_by), name: saved_name },
    savedAt: record.saved_at,
  };
}

/** The guardrails in force; `sha256` of their canonical JSON. Null where there are none. */
export type PolicyInForce = { readonly policyId: string; readonly sha256: string; readonly policy: Policy };

async function recordInForce(db: WorkspaceDb): Promise<PolicyRecord | undefined> {
  const set = await readSetting(db, currentPolicySetting);
  return typeof set === 'string' ? policyRecord(db, set) : undefined;
}

export async function policyInForce(db: WorkspaceDb): Promise<PolicyInForce | null> {
  const record = await recordInForce(db);
  return record === undefined ? null : { policyId: record.policy_id, sha256: record.sha256, policy: policyIn(record) };
}

export function policyHandlers(session: Session): Pick<Handlers, 'policy.current' | 'policy.versions' | 'policy.save'> {
  const { db } = session;
  return {
    'policy.current': async () => {
      const record = await recordInForce(db);
      return done(record === undefined ? null : versionOf(record));
    },

    'policy.versions': async () => done((await policyRecords(db)).map(versionOf)),

    'policy.save': async ({ basedOn, policy }) => {
      const read = readPolicy(policy);
      if (!read.ok) return invalid(read.problems.map(({ path, reason }) => ({ path: ['policy', ...path], reason })));
      const reply = await write(session, async (transaction) => {
        const keeper = await mayKeepGuardrails(transaction);
        if (!keeper.ok) return keeper;
        const person = keeper.value;
        const inForce = await recordInForce(transaction);
        if ((inForce?.policy_id ?? null) !== basedOn) return stale(inForce?.version ?? 0);
        const policyId = session.environment.newId();
        const text = canonicalJson(read.value);
        const version = await insertPolicy(transaction, {
          policy_id: policyId,
          policy: text,
          sha256: sha256(text),
          is_sample: 0,
          saved_by: person.personId,
          saved_name: person.name,
          saved_at: now(session),
        });
        await writeSetting(transaction, currentPolicySetting, policyId);
        const detail = { version, rules: read.value.rules.length, sha256: sha256(text), person: person.personId };
        await note(session, transaction, 'policy-saved', policyId, detail);
        const saved = await policyRecord(transaction, policyId);
        if (saved === undefined) throw new Error('The guardrails that were just saved are not there');
        return done(versionOf(saved));
      });
      if (reply.ok) session.changed('policy', 'approvals', 'audit');
      return reply;
    },
  };
}
