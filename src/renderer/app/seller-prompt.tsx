import { Button } from '@mantine/core';
import { useState } from 'react';
import { useAnswer } from '../client/queries.ts';
import { useRoute } from '../client/route.ts';
import { useWords } from '../ui/language.tsx';

const key = 'quotewright.seller-asked';

function wasAsked(): boolean {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    return true;
  }
}

/** Asks once for the seller's profile. Whoever skips it lets the first quote bring it along. */
export function SellerPrompt() {
  const words = useWords().start;
  const go = useRoute((state) => state.go);
  const isList = useRoute(({ route }) => route.screen === 'quotes');
  const { data } = useAnswer('settings.get', {});
  const [isAnswered, setAnswered] = useState(wasAsked);
  if (isAnswered || !isList || data === undefined || data.seller.legalName !== '') return null;
  const answer = (): void => {
    localStorage.setItem(key, 'yes');
    setAnswered(true);
  };
  return (
    <section className="qw-banner qw-seller-prompt" aria-label={words.sellerTitle}>
      <p>
        <b>{words.sellerTitle}</b> {words.sellerAsk}
      </p>
      <Button
        size="compact-sm"
        onClick={() => {
          answer();
          go({ screen: 'settings' });
        }}
      >
        {words.sellerEnter}
      </Button>
      <Button size="compact-sm" variant="default" onClick={answer}>
        {words.sellerSkip}
      </Button>
    </section>
  );
}
