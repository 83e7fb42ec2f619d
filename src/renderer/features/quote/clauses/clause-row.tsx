import { ChevronDown, ChevronRight } from 'lucide-react';
import { ContractBlocks } from '../../../ui/contract/contract-blocks.tsx';
import { useAudience } from '../../../ui/audience.ts';
import { useSentences, useWords } from '../../../ui/language.tsx';
import { useSession } from '../draft/edit-session.ts';
import type { PricedQuote } from '../../../../shared/document/compose-contract.ts';
import { ClauseChoice } from './clause-choice.tsx';
import type { WindowClause, WindowMaterial } from './library.ts';
import { usePositionName } from './position-name.ts';
import type { ClauseRowData } from './rows.ts';
import { StandardRedline } from './standard-redline.tsx';

type ClauseRowProps = {
  readonly row: ClauseRowData;
  readonly priced: PricedQuote;
  readonly material: WindowMaterial;
  readonly isOpen: boolean;
  readonly toggle: () => void;
};

/** The playbook: the reason for the wording, what to tell the customer, and when to ask. */
function Playbook({ clause }: { readonly clause: WindowClause }) {
  const words = useWords().quoteClauses;
  const { why, say, escalateIf } = clause.head.playbook;
  return (
    <div className="qw-small qw-soft">
      {why !== null && <p>{why}</p>}
      {say !== null && (
        <p>
          <b>{words.say}</b> {say}
        </p>
      )}
      {escalateIf !== null && (
        <p>
          <b>{words.escalateIf}</b> {escalateIf}
        </p>
      )}
    </div>
  );
}

/** A topic: its number, title and position; opened, its text and what can be chosen. */
export function ClauseRow({ row, priced, material, isOpen, toggle }: ClauseRowProps) {
  const words = useWords().quoteClauses;
  const { assemblyFailureSentence } = useSentences();
  const positionName = usePositionName();
  const { isLocked } = useSession();
  // A shared screen must not show how far we would go and why.
  const isInternal = useAudience((state) => state.audience) === 'internal';
  const { type, title, clause, choice, number, blocks, failures } = row;
  const isOmitted = choice?.omitted === true;
  const isStandard = choice?.text === undefined && !isOmitted && clause?.head.position === 'preferred';
  const Chevron = isOpen ? ChevronDown : ChevronRight;
  return (
    <li className="qw-clause" data-clause={type}>
      <button type="button" className="qw-clause-head" aria-expanded={isOpen} onClick={toggle}>
        <Chevron size={15} aria-hidden />
        <span className="qw-clause-number">{number ?? ''}</span>
        <span className="qw-clause-title" lang={material.language}>
          {title}
        </span>
        {failures.length > 0 && <span className="qw-chip-attention">{words.failures(failures.length)}</span>}
        {number === null && !isOmitted && <span className="qw-small qw-soft">{words.notInDeal}</span>}
        {isInternal && (
          <span className={isStandard ? 'qw-small qw-soft' : 'qw-chip-changed'}>
            {positionName(clause?.head.position ?? null, choice)}
          </span>
        )}
      </button>
      {isOpen && (
        <div className="qw-clause-body">
          {isInternal && clause !== null && <Playbook clause={clause} />}
          {isInternal && !isLocked && choice !== null && <ClauseChoice row={row} choice={choice} />}
          {failures.map((failure) => (
            <p key={assemblyFailureSentence(failure)} className="qw-problem">
              {assemblyFailureSentence(failure)}
            </p>
          ))}
          <div lang={material.language}>
            <ContractBlocks blocks={blocks} />
          </div>
          {isInternal && !isStandard && !isOmitted && number !== null && (
            <StandardRedline row={row} priced={priced} material={material} />
          )}
        </div>
      )}
    </li>
  );
}
