import { lineKinds } from '../../../../shared/domain/terms/line-kind.ts';
import { serviceTerms } from './service-terms.ts';

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isLeftOutOr(test: (value: unknown) => boolean, value: unknown): boolean {
  return value === undefined || test(value);
}

function isListOf(test: (value: unknown) => boolean): (value: unknown) => boolean {
  return (value) => Array.isArray(value) && value.every(test);
}

function isLine(value: unknown): boolean {
  if (!isFields(value) || !isFields(value['charge'])) return false;
  const { type, model } = value['charge'];
  const kind = type === 'usage' ? model : type;
  return (
    (lineKinds as readonly unknown[]).includes(kind) &&
    isLeftOutOr(isFields, value['forecast']) &&
    isLeftOutOr(isFields, value['outcome'])
  );
}

function isCommitment(value: unknown): boolean {
  return isFields(value) && isLeftOutOr(Array.isArray, value['lines']);
}

function isAdaptive(value: unknown): boolean {
  return isFields(value) && isLeftOutOr(Array.isArray, value['appliesTo']);
}

/**
 * Whether the draft has the outline of a quote, so that its fields can be shown, whatever is in them. What is written here
 * always has; an imported file may be any JSON.
 */
export function isWritable(draft: unknown): boolean {
  return (
    isFields(draft) &&
    isLeftOutOr(isListOf(isLine), draft['lines']) &&
    isLeftOutOr(isListOf(isCommitment), draft['commitments']) &&
    isLeftOutOr(isFields, draft['credits']) &&
    isLeftOutOr(isAdaptive, draft['adaptivePricing']) &&
    isLeftOutOr(isFields, draft['substitution']) &&
    serviceTerms.every((name) => isLeftOutOr(isFields, draft[name])) &&
    isLeftOutOr(isListOf(isFields), draft['clauses'])
  );
}
