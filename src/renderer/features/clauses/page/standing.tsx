import type { LibraryText } from '../../../../shared/calls/clause-calls.ts';
import { useWords } from '../../../ui/language.tsx';
import type { Worker } from './worker.ts';

/** How the version stands and why it can't be written or decided on by who works here; nothing where it can. */
export function Standing({ text, worker }: { readonly text: LibraryText; readonly worker: Worker }) {
  const words = useWords();
  const said = words.clause;
  const sentence = (): string | null => {
    if (worker.name === null) return said.nobody;
    if (!worker.isLegal) return said.notLegal(worker.name);
    switch (text.state) {
      case 'draft':
        return null;
      case 'in_review':
        return worker.name === text.author ? said.ownReview : said.inReview(text.author);
      case 'approved':
      case 'retired':
        return said.frozen(words.library.states[text.state].toLowerCase());
    }
  };
  const shown = sentence();
  return shown === null ? null : <output className="qw-banner">{shown}</output>;
}
