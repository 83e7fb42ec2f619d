import type { LibraryText } from '../../../../shared/calls/contracts/clause-calls.ts';
import { useWords } from '../../../ui/language.tsx';
import type { CurrentPerson } from './current-person.ts';

/** The version's state, and why the current person can't edit or decide on it. Empty if they can. */
export function Standing({ text, person }: { readonly text: LibraryText; readonly person: CurrentPerson }) {
  const words = useWords();
  const said = words.clause;
  const sentence = (): string | null => {
    if (person.name === null) return said.nobody;
    if (!person.isLegal) return said.notLegal(person.name);
    switch (text.state) {
      case 'draft':
        return null;
      case 'in_review':
        return person.name === text.author ? said.ownReview : said.inReview(text.author);
      case 'approved':
      case 'retired':
        return said.frozen(words.library.states[text.state].toLowerCase());
    }
  };
  const shown = sentence();
  return shown === null ? null : <output className="qw-banner">{shown}</output>;
}
