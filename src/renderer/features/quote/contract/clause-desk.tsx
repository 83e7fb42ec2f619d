import type { PricedQuote } from '../../../../shared/document/compose-contract.ts';
import { useIsInternal } from '../../../ui/audience.ts';
import { useSentences, useWords } from '../../../ui/language.tsx';
import { ClauseChoice } from '../clauses/clause-choice.tsx';
import type { WindowClause, WindowMaterial } from '../clauses/library.ts';
import type { ClauseRowData } from '../clauses/rows.ts';
import { StandardRedline } from '../clauses/standard-redline.tsx';
import { useSession } from '../draft/edit-session.ts';
import { Locked } from '../fields/locked.tsx';
import { ClauseFields } from './clause-fields.tsx';

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

type ClauseDeskProps = { readonly row: ClauseRowData; readonly priced: PricedQuote; readonly material: WindowMaterial };

/** What can be done with the clause that is looked at: the terms it prints, its position, wording of one's own. */
export function ClauseDesk({ row, priced, material }: ClauseDeskProps) {
  const words = useWords().quoteClauses;
  const { assemblyFailureSentence } = useSentences();
  const { isLocked } = useSession();
  // A shared screen must not show how far we would go and why.
  const isInternal = useIsInternal();
  const { clause, choice, number, failures, type } = row;
  const isOmitted = choice?.omitted === true;
  const isStandard = choice?.text === undefined && !isOmitted && clause?.head.position === 'preferred';
  return (
    <div className="qw-clause-desk">
      <Locked>
        <ClauseFields type={type} />
      </Locked>
      {isInternal && clause !== null && <Playbook clause={clause} />}
      {isInternal && !isLocked && clause !== null && <ClauseChoice row={row} clause={clause} material={material} />}
      {failures.map((failure) => (
        <p key={assemblyFailureSentence(failure)} className="qw-problem">
          {assemblyFailureSentence(failure)}
        </p>
      ))}
      {number === null && !isOmitted && <p className="qw-soft">{words.notInDeal}</p>}
      {isInternal && !isStandard && !isOmitted && number !== null && (
        <StandardRedline row={row} priced={priced} material={material} />
      )}
    </div>
  );
}
