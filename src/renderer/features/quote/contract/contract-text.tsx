import type { ReactNode } from 'react';
import { memo } from 'react';
import type { Language } from '../../../../shared/vocabulary/language.ts';
import type { Block } from '../../../../shared/document/tree/tree.ts';
import { ContractBlocks } from '../../../ui/contract/contract-blocks.tsx';
import type { ContractInQuote } from './contract-in-quote.ts';
import { clauseEntry, keyTermsEntry } from './outline.ts';

type PieceProps = {
  readonly entry: string;
  readonly blocks: readonly Block[];
  readonly language: Language;
  readonly desk: ReactNode;
};

/** A piece of the text that the outline leads to; the one that is looked at has its tools above it. */
const Piece = memo(function Piece({ entry, blocks, language, desk }: PieceProps) {
  return (
    <div className="qw-contract-piece" data-piece={entry} data-current={desk === null ? undefined : true} tabIndex={-1}>
      {desk}
      <ContractBlocks blocks={blocks} language={language} />
    </div>
  );
});

type ContractTextProps = {
  readonly contract: ContractInQuote;
  readonly language: Language;
  readonly current: string;
  /** The tools of the clause that is looked at; null where it is none. */
  readonly desk: ReactNode;
};

/** The contract's text as it will be printed. */
export function ContractText({ contract, language, current, desk }: ContractTextProps) {
  const deskAt = (entry: string): ReactNode => (entry === current ? desk : null);
  return (
    <>
      <Piece entry={keyTermsEntry} blocks={contract.keyTerms} language={language} desk={null} />
      {contract.sections.map((section) => {
        if (section.kind === 'order')
          return <Piece key={section.id} entry={section.id} blocks={section.blocks} language={language} desk={null} />;
        const seen = new Set<string>();
        return (
          <div key={section.id}>
            <Piece entry={section.id} blocks={[section.heading]} language={language} desk={null} />
            {section.clauses.map(({ planned, blocks }) => {
              const entry = clauseEntry(planned.clause.type);
              const isFirst = !seen.has(entry);
              seen.add(entry);
              return (
                <Piece key={planned.id} entry={entry} blocks={blocks} language={language} desk={isFirst ? deskAt(entry) : null} />
              );
            })}
          </div>
        );
      })}
    </>
  );
}
