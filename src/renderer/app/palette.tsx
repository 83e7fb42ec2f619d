import { Modal } from '@mantine/core';
import { Spotlight, createSpotlight } from '@mantine/spotlight';
import { Search } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { useAnswer } from '../client/queries.ts';
import { useSpokenContract } from '../client/spoken-contract.ts';
import { useRoute } from '../client/route.ts';
import { actionsNow, useRegistry } from '../ui/actions/actions.ts';
import { foundActions } from '../ui/actions/found-actions.ts';
import { useLanguage, useWords } from '../ui/language.tsx';
import { useIsInternal } from '../ui/audience.ts';
import { usePrivacy } from '../ui/privacy.ts';
import { Keys } from './keys.tsx';
import { usePaletteAsked } from './open-palette.ts';

const [store, { open }] = createSpotlight();

const mostQuotes = 6;
const mostClauses = 4;
const mostCustomers = 4;

/** Finds every action, quote and clause by a few of its letters. */
export function Palette() {
  const words = useWords();
  const text = words.frame;
  const { isAsked, answer } = usePaletteAsked();
  // Drawn closed before it opens: closed again, the focus is back where it was. Once for each time: drawn from scratch, it stays closed.
  useEffect(() => {
    if (!isAsked) return;
    answer();
    open();
  }, [isAsked, answer]);
  const go = useRoute((state) => state.go);
  const offered = useRegistry((state) => state.offered);
  const [query, setQuery] = useState('');
  const sought = query.trim().toLowerCase();
  const { data } = useAnswer(
    'quotes.list',
    { search: query.trim(), limit: mostQuotes },
    { enabled: sought !== '', keepLast: true },
  );
  const library = useAnswer('clauses.list', { search: query.trim() }, { enabled: sought !== '', keepLast: true });
  const actions = useMemo(
    () =>
      foundActions(
        actionsNow(offered).filter(({ id }) => id !== 'view.palette'),
        words.actions.synonyms,
        sought,
      ),
    [offered, words, sought],
  );
  const isInternal = useIsInternal();
  const isCovered = usePrivacy((state) => state.isOn);
  // Whoever looks on learns of no other deal.
  const isPrivate = isCovered || !isInternal;
  const quotes = sought === '' ? [] : (data?.rows ?? []);
  const spoken = useLanguage();
  // While a quote is open, those that its contract could have.
  const language = useSpokenContract((state) => state.language) ?? spoken;
  const clauses =
    sought === '' || !isInternal
      ? []
      : (library.data ?? []).filter((clause) => clause.language === language).slice(0, mostClauses);
  const customers = useAnswer('customers.list', { search: query.trim() }, { enabled: sought !== '', keepLast: true });
  const named = sought === '' || isPrivate ? [] : (customers.data ?? []).slice(0, mostCustomers);
  return (
    <Spotlight.Root
      store={store}
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      scrollable
      maxHeight={420}
      overlayProps={{ backgroundOpacity: 0.4, blur: 0 }}
    >
      <Modal.Title className="qw-hidden-label">{text.palette}</Modal.Title>
      <Spotlight.Search placeholder={text.paletteHint} aria-label={text.palette} leftSection={<Search size={17} aria-hidden />} />
      <Spotlight.ActionsList>
        {(['quote', 'make', 'go', 'view'] as const).map((group) => {
          const own = actions.filter((action) => action.group === group);
          return (
            own.length > 0 && (
              <Spotlight.ActionsGroup key={group} label={text.actionGroups[group]}>
                {own.map((action) => (
                  <Spotlight.Action
                    key={action.id}
                    data-action={action.id}
                    label={action.label}
                    onClick={action.run}
                    rightSection={action.shortcut === undefined ? null : <Keys shortcut={action.shortcut} />}
                  />
                ))}
              </Spotlight.ActionsGroup>
            )
          );
        })}
        {quotes.length > 0 && (
          <Spotlight.ActionsGroup label={text.quotes}>
            {quotes.map(({ quoteId, number, title, customer }) => (
              <Spotlight.Action
                key={quoteId}
                label={isPrivate ? number : `${number} ${title}`}
                description={isPrivate ? '' : customer}
                onClick={() => go({ screen: 'quote', quoteId })}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {named.length > 0 && (
          <Spotlight.ActionsGroup label={text.customers}>
            {named.map(({ customerId, legalName }) => (
              <Spotlight.Action key={customerId} label={legalName} onClick={() => go({ screen: 'customers', customerId })} />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {clauses.length > 0 && (
          <Spotlight.ActionsGroup label={text.clauses}>
            {clauses.map(({ clauseId, language, title, position }) => (
              <Spotlight.Action
                key={`${clauseId} ${language}`}
                label={title}
                description={`${words.library.positionName(position)}, ${words.library.languages[language]}`}
                onClick={() => go({ screen: 'clause', clauseId, language })}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {actions.length === 0 && quotes.length === 0 && clauses.length === 0 && named.length === 0 && (
          <Spotlight.Empty>{text.paletteEmpty}</Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
