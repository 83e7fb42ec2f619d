import { figuresInWords } from '../../clauses/lint/kept-literals.ts';
import { dealTerms } from '../../clauses/terms/deal-terms.ts';
import { commitmentAt } from '../../clauses/terms/field-at.ts';
import { termValueText } from '../../text/contract/term-value.ts';
import { assemblyOfData } from '../assembly/assembly.ts';
import type { ContractData } from '../data/contract-data.ts';
import { layoutOf } from '../parts/layout.ts';
import { isText } from '../plan/plan.ts';

/** A figure that the contract says in words of its own, which its terms are not held to. */
export type OwnFigure = {
  /** The number of its paragraph: "7.5.1". */
  readonly place: string;
  readonly says: string;
  /** The term that it stands in place of, and what that says in this deal; null where it replaces none, or the deal lacks it. */
  readonly term: string | null;
  readonly termSays: string | null;
};

/** Every figure of a contract that is in its words and follows from no term, in the order of the contract. Derived from its data alone. */
export function ownFigures(data: ContractData): readonly OwnFigure[] {
  if (data.clauses.length === 0) return [];
  const { quote, wording, ...assembly } = assemblyOfData(data);
  const { plan } = layoutOf({ quote, wording, ...assembly });
  return plan.sections
    .flatMap(({ clauses }) => clauses)
    .flatMap(({ content }) =>
      (content ?? []).filter(isText).flatMap(({ cited, anchor, children, ats: [where = null] }) => {
        const written = {
          type: 'paragraph',
          anchor,
          children,
          at: children[0]?.at ?? { line: 1, column: 1, from: 0, to: 0 },
        } as const;
        return figuresInWords([written], data.language).map(({ says, term }): OwnFigure => {
          const known = term === null ? undefined : dealTerms.get(term);
          const value = known?.read(quote, where);
          const isPrinted = known !== undefined && known.kind.type !== 'group' && known.kind.type !== 'truth';
          const termSays =
            isPrinted && value !== undefined ? termValueText(known, value, 'plain', wording, commitmentAt(quote, where)) : null;
          return { place: cited, says, term, termSays };
        });
      }),
    );
}
