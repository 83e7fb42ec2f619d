import type { Need } from '../../../../shared/guardrails/needs.ts';
import type { NeedStanding } from '../../../../shared/guardrails/standing.ts';
import { capitalized } from '../../../../shared/text/phrase.ts';
import { useSentences, useWords } from '../../../ui/language.tsx';
import { useSession } from '../draft/edit-session.ts';

const mostPlaces = 4;

/** The approvals that the quote needs, from whom and why. Each place leads to its field. */
export function NeedList({
  needed,
  standingOf,
}: {
  readonly needed: readonly Need[];
  readonly standingOf: (need: Need) => NeedStanding;
}) {
  const words = useWords();
  const { needReason, literalsText, roleNames, findingText, placeName } = useSentences();
  const text = words.approvals;
  const session = useSession();
  const nameOf = (list: string, index: number): string => {
    const { lines, commitments } = session.draft.getState().history.present;
    if (list === 'lines') return lines[index]?.name || words.line.row(index + 1);
    return commitments?.[index]?.name || words.commitment.commitment;
  };
  return (
    <ul className="qw-needs" aria-label={text.needed}>
      {needed.map((need) => {
        const standing = standingOf(need);
        const [first] = need.findings;
        const reason = needReason(need);
        const kept = literalsText(need);
        return (
          <li key={`${need.key} ${need.approver}`}>
            <div className="qw-need-head">
              <b>{roleNames[need.approver]}</b>
              <span className="qw-chip" data-state={standing}>
                {text.standings[standing]}
              </span>
            </div>
            {first !== undefined && <p>{`${capitalized(findingText(need, first))}.`}</p>}
            {kept !== null && <p className="qw-attention">{kept}</p>}
            {reason !== null && <p className="qw-soft qw-small">{reason}</p>}
            <p className="qw-need-places qw-small">
              {need.findings.slice(0, mostPlaces).map(({ path }) => (
                <button
                  key={path.join('.')}
                  type="button"
                  className="qw-link"
                  aria-label={text.place(placeName(path, nameOf))}
                  onClick={() => session.focusOn(path)}
                >
                  {placeName(path, nameOf)}
                </button>
              ))}
              {need.findings.length > mostPlaces && <span>{text.morePlaces(need.findings.length - mostPlaces)}</span>}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
