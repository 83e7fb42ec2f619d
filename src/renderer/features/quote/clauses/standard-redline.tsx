import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { plainText } from '../../../../shared/document/tree/plain-text.ts';
import type { Block } from '../../../../shared/document/tree/tree.ts';
import { standardOf } from '../../../../shared/document/plan/template-clauses.ts';
import { RedlineText } from '../../../ui/contract/redline-text.tsx';
import { useWords } from '../../../ui/language.tsx';
import type { ContractMaterial, PricedQuote } from '../../../../shared/document/compose-contract.ts';
import { clausesInQuote } from './clauses-in-quote.ts';
import type { ClauseRowData } from './rows.ts';

/** The sentences of a clause: its tables and examples follow from them. */
function sentences(blocks: readonly Block[]): string {
  return plainText(blocks.filter((block) => block.type === 'heading' || block.type === 'numbered'));
}

type StandardRedlineProps = { readonly row: ClauseRowData; readonly priced: PricedQuote; readonly material: ContractMaterial };

/** The standard text with this quote's values, in place of the chosen clause. */
function standardText({ type, choice }: ClauseRowData, { quote, ...rest }: PricedQuote, material: ContractMaterial): string {
  const standard = standardOf(type, material.template, material.library, material.language);
  if (standard === undefined || quote.clauses === undefined || choice === null) return '';
  const { id, version } = standard.head;
  const clauses = quote.clauses.map((one) => (one.id === choice.id ? { id, version } : one));
  const { sections } = clausesInQuote({ quote: { ...quote, clauses }, ...rest }, material);
  const found = sections.flatMap((section) => section.clauses).filter(({ planned }) => planned.clause.type === type);
  return sentences(found.flatMap(({ blocks }) => blocks));
}

/** How the chosen clause deviates from the standard, both with the values of the quote. */
export function StandardRedline({ row, priced, material }: StandardRedlineProps) {
  const words = useWords().quoteClauses;
  const [isShown, show] = useState(false);
  const before = useMemo(() => (isShown ? standardText(row, priced, material) : ''), [isShown, row, priced, material]);
  const after = sentences(row.blocks);
  return (
    <div>
      <Button variant="subtle" size="compact-sm" aria-expanded={isShown} onClick={() => show(!isShown)}>
        {words.againstStandard}
      </Button>
      {isShown &&
        (before === after ? <p className="qw-soft">{words.standardIsSame}</p> : <RedlineText before={before} after={after} />)}
    </div>
  );
}
