import type { ClauseHead } from '../../../../shared/clauses/language/clause-text.ts';
import type { WindowWords } from '../../../../shared/text/window/words.ts';

export type HeadChange = { readonly name: string; readonly from: string; readonly to: string };

/** The head in words, field by field. */
function saidBy(
  head: ClauseHead,
  { clause, library, policy, sentences }: WindowWords,
): readonly (readonly [name: string, value: string])[] {
  const { fields } = clause;
  return [
    [fields.title, head.title],
    [fields.type, head.type],
    [fields.position, library.positionName(head.position)],
    [fields.grantedBy, head.grantedBy === null ? fields.nobody : sentences.roleNames[head.grantedBy]],
    [fields.pricing, policy.is[head.pricing ? 'true' : 'false']],
    [fields.each, head.each === null ? fields.once : fields.eachOf[head.each]],
    [fields.together, policy.is[head.together ? 'true' : 'false']],
    [fields.applies, head.applies ?? fields.always],
    [fields.jurisdictions, head.jurisdictions.join(', ')],
    [fields.requires, head.requires.join(', ')],
    [fields.excludes, head.excludes.join(', ')],
    [fields.reviewDue, head.reviewDue ?? ''],
    [fields.source, head.source ?? ''],
    [fields.why, head.playbook.why ?? ''],
    [fields.say, head.playbook.say ?? ''],
    [fields.escalateIf, head.playbook.escalateIf ?? ''],
  ];
}

/** The fields in which two heads of a clause differ. */
export function headChanges(before: ClauseHead, after: ClauseHead, words: WindowWords): readonly HeadChange[] {
  const now = new Map(saidBy(after, words));
  const shown = (value: string): string => (value === '' ? words.clause.nothing : value);
  return saidBy(before, words).flatMap(([name, from]) => {
    const to = now.get(name) ?? '';
    return from === to ? [] : [{ name, from: shown(from), to: shown(to) }];
  });
}
