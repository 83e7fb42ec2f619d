import type { ApprovalRequest } from '../../../../shared/calls/people/approval-calls.ts';
import { briefDateText } from '../../../../shared/text/date-format.ts';
import { useLanguage, useSentences, useWords } from '../../../ui/language.tsx';
import { dateOf, timeText } from '../../../ui/clock.ts';

/** The requests and their decisions, the newest first. */
export function RequestHistory({ requests }: { readonly requests: readonly ApprovalRequest[] }) {
  const words = useWords().approvals;
  const { roleNames } = useSentences();
  const language = useLanguage();
  const time = (at: string): string => {
    const date = new Date(at);
    return `${briefDateText(dateOf(date), language)}, ${timeText(date)}`;
  };
  return (
    <section className="qw-group" aria-label={words.history}>
      <h2 className="qw-after-head">{words.history}</h2>
      {requests.length === 0 && <p className="qw-soft">{words.noHistory}</p>}
      <ul className="qw-history">
        {requests.map(({ requestId, by, at, note, stands, decisions }) => (
          <li key={requestId}>
            <div className="qw-need-head">
              <span>{words.asked(by.name, time(at))}</span>
              <span className="qw-chip" data-state={stands ? 'approved' : undefined}>
                {stands ? words.stands : words.fell}
              </span>
            </div>
            {note !== '' && <p className="qw-soft">{note}</p>}
            <ul>
              {decisions.map((decision) => (
                <li key={decision.decisionId}>
                  <p>
                    {words.decidedLine(
                      decision.by.name,
                      roleNames[decision.role],
                      words.standings[decision.outcome].toLowerCase(),
                      time(decision.at),
                    )}
                  </p>
                  {decision.reason !== '' && <p className="qw-soft">{decision.reason}</p>}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
