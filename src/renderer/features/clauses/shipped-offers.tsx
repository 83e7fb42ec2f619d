import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ShippedOffer } from '../../../shared/calls/contracts/shipped-calls.ts';
import { readClause } from '../../../shared/clauses/language/read-clause.ts';
import { say } from '../../client/notices.ts';
import { useAnswer } from '../../client/queries.ts';
import { useCommand } from '../../client/use-command.ts';
import { RedlineText } from '../../ui/contract/redline-text.tsx';
import { useWords } from '../../ui/language.tsx';

/** One newer text of the app's: what it changes, and both answers. */
function OfferRow({ offer }: { readonly offer: ShippedOffer }) {
  const words = useWords().library;
  const text = words.shipped;
  const [isShown, show] = useState(false);
  const { send, during, isBusy } = useCommand();
  const { clauseId, language, shippedVersion, current, nextVersion } = offer;
  const key = { clauseId, language, shippedVersion };
  const isUnderWay = current.state === 'draft' || current.state === 'in_review';
  const take = async (): Promise<void> => {
    const taken = await send('clauses.takeShipped', key);
    if (taken !== null) say(text.taken(taken.title, taken.version));
  };
  return (
    <li>
      <p>
        <strong>{text.offer(offer.title, words.languages[language], current.version)}</strong>{' '}
        <Button variant="subtle" size="compact-sm" aria-expanded={isShown} onClick={() => show(!isShown)}>
          {text.showChanges}
        </Button>
        <Button variant="default" size="compact-sm" disabled={isBusy || isUnderWay} onClick={() => void during(take)}>
          {text.take(nextVersion)}
        </Button>
        <Button
          variant="subtle"
          size="compact-sm"
          disabled={isBusy}
          onClick={() => void during(() => send('clauses.keepOurs', key))}
        >
          {text.keep}
        </Button>
      </p>
      {isUnderWay && <p className="qw-soft">{text.underWay}</p>}
      {isShown && (
        <div lang={language}>
          <RedlineText before={readClause(current.source).body} after={readClause(offer.source).body} />
        </div>
      )}
    </li>
  );
}

/** Texts of the app's that are newer than the workspace's: said in a line, listed on demand, taken by legal one by one. */
export function ShippedOffers() {
  const text = useWords().library.shipped;
  const [isOpen, open] = useState(false);
  const { data } = useAnswer('clauses.shippedOffers', {});
  if (data === undefined || data.length === 0) return null;
  return (
    <div className="qw-attention">
      <p>
        {text.notice(data.length)}{' '}
        <Button variant="subtle" size="compact-sm" aria-expanded={isOpen} onClick={() => open(!isOpen)}>
          {text.list}
        </Button>
      </p>
      {isOpen && (
        <ul className="qw-shipped-offers">
          {data.map((offer) => (
            <OfferRow key={`${offer.clauseId} ${offer.language}`} offer={offer} />
          ))}
        </ul>
      )}
    </div>
  );
}
