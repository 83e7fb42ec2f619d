import { ActionIcon } from '@mantine/core';
import { X } from 'lucide-react';
import { currencies } from '../../../shared/domain/values/currency.ts';
import type { GuardedField } from '../../../shared/guardrails/guarded-field.ts';
import { fallbackField, guardedFields, kindOf } from '../../../shared/guardrails/guarded-field.ts';
import { comparisons } from '../../../shared/guardrails/policy.ts';
import { roles } from '../../../shared/guardrails/role.ts';
import { capitalized } from '../../../shared/text/phrase.ts';
import { ChoiceField } from '../../ui/fields/choice-field.tsx';
import { DecimalField } from '../../ui/fields/decimal-field.tsx';
import { IntegerField } from '../../ui/fields/integer-field.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { useSentences, useWords } from '../../ui/language.tsx';
import type { PolicyDraft } from './policy-draft.ts';
import type { RuleDraft } from './rule-draft.ts';
import { fieldOf, onField, textOf } from './rule-draft.ts';

type RowProps = { readonly draft: PolicyDraft; readonly rule: RuleDraft; readonly index: number };

/** What a count of the field counts, where a word stands behind it. */
function countUnit(field: GuardedField, { fields }: ReturnType<typeof useWords>): { readonly unit?: string } {
  if (field === 'options.count') return {};
  return { unit: field === 'paymentTermsDays' ? fields.days : fields.months };
}

/** Value and comparison of a rule, by the kind of its field. */
function ValueFields({ draft, rule, index, set }: RowProps & { readonly set: (part: RuleDraft, key: string) => void }) {
  const words = useWords();
  const { comparisonNames } = useSentences();
  const text = words.policy;
  const field: GuardedField = fieldOf(rule);
  const kind = kindOf(field);
  const at = (...path: readonly string[]) => draft.problemAt('rules', index, ...path);
  const { value } = rule;
  if (kind === 'truth') {
    return (
      <ChoiceField
        label={text.comparison}
        value={value === false ? 'false' : 'true'}
        choices={(field === fallbackField ? (['true'] as const) : (['true', 'false'] as const)).map((truth) => ({
          value: truth,
          label: text.is[truth],
        }))}
        problem={at('value')}
        onChange={(next) => set({ value: next === 'true' }, '')}
      />
    );
  }
  const group = typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as RuleDraft) : {};
  return (
    <>
      <ChoiceField
        label={text.comparison}
        value={textOf(rule['comparison'])}
        choices={comparisons.map((comparison) => ({ value: comparison, label: comparisonNames[comparison] }))}
        problem={at('comparison')}
        onChange={(comparison) => set({ comparison }, '')}
      />
      {kind === 'percent' && (
        <DecimalField
          label={text.value}
          kind="percent"
          unit="%"
          value={textOf(value)}
          problem={at('value')}
          onChange={(next) => set({ value: next }, 'value')}
        />
      )}
      {kind === 'count' && (
        <IntegerField
          label={text.value}
          {...countUnit(field, words)}
          value={typeof value === 'number' || typeof value === 'string' ? value : null}
          problem={at('value')}
          onChange={(next) => set({ value: next ?? undefined }, 'value')}
        />
      )}
      {kind === 'money' && (
        <>
          <DecimalField
            label={text.value}
            kind="money"
            value={textOf(group['amount'])}
            problem={at('value', 'amount') ?? at('value')}
            onChange={(amount) => set({ value: { ...group, amount } }, 'amount')}
          />
          <ChoiceField
            label={text.currency}
            value={textOf(group['currency'])}
            choices={currencies.map((code) => ({ value: code, label: code }))}
            problem={at('value', 'currency')}
            onChange={(currency) => set({ value: { ...group, currency } }, '')}
          />
        </>
      )}
    </>
  );
}

/** One guardrail, as fields. */
export function RuleRow({ draft, rule, index }: RowProps) {
  const text = useWords().policy;
  const { guardedFieldNames, roleNames } = useSentences();
  const field = fieldOf(rule);
  const replace = (next: RuleDraft, label: string, key = ''): void =>
    draft.change(
      draft.rules.map((each, at) => (at === index ? next : each)),
      label,
      key === '' ? '' : `${index} ${key}`,
    );
  const set = (part: RuleDraft, key: string): void => replace({ ...rule, ...part }, text.edited.change, key);
  const approvers = [
    ...(field === fallbackField ? [{ value: 'grantor', label: text.grantor }] : []),
    ...roles.map((role) => ({ value: role, label: roleNames[role] })),
  ];
  return (
    <li className="qw-rule">
      <fieldset>
        <legend className="qw-hidden-label">{text.rule(index + 1)}</legend>
        <div className="qw-rule-fields">
          <ChoiceField
            label={text.field}
            value={field}
            choices={guardedFields.map((each) => ({ value: each, label: capitalized(guardedFieldNames[each]) }))}
            problem={draft.problemAt('rules', index, 'field')}
            onChange={(next) => replace(onField(rule, guardedFields.find((each) => each === next) ?? field), text.edited.change)}
          />
          <ValueFields draft={draft} rule={rule} index={index} set={set} />
          <ChoiceField
            label={text.approver}
            value={textOf(rule['approver'])}
            choices={approvers}
            problem={draft.problemAt('rules', index, 'approver')}
            onChange={(approver) => set({ approver }, '')}
          />
          <div className="qw-rule-reason">
            <TextField
              label={text.reason}
              hideLabel
              placeholder={text.reasonHint}
              value={textOf(rule['reason'])}
              problem={draft.problemAt('rules', index, 'reason')}
              onChange={(reason) => set({ reason: reason === '' ? undefined : reason }, 'reason')}
            />
          </div>
        </div>
      </fieldset>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={32}
        aria-label={text.remove(index + 1)}
        onClick={() =>
          draft.change(
            draft.rules.filter((_, at) => at !== index),
            text.edited.remove,
          )
        }
      >
        <X size={15} aria-hidden />
      </ActionIcon>
    </li>
  );
}
