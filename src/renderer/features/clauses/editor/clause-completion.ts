import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { autocompletion, startCompletion } from '@codemirror/autocomplete';
import type { Extension } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import type { Around, Offer, Place } from './completion-options.ts';
import { offersAt, placeAt, written } from './completion-options.ts';

function completionOf(offer: Offer, place: Place): Completion {
  return {
    label: offer.label,
    detail: offer.detail,
    ...(offer.info === undefined ? {} : { info: offer.info }),
    ...(offer.last === true ? { boost: -50 } : {}),
    apply: (view: EditorView, _, from, to) => {
      const after = view.state.sliceDoc(to, to + 2);
      const text = written(place, offer.label, after);
      // Moves past the closing braces, old or new.
      const skip = after === '}}' && !text.endsWith('}}') && place.kind !== 'directive' ? 2 : 0;
      view.dispatch({
        changes: { from, to, insert: text },
        selection: { anchor: from + text.length + skip },
        userEvent: 'input.complete',
      });
      if (place.kind === 'directive' || (place.kind === 'control' && text.endsWith(' '))) startCompletion(view);
    },
  };
}

/** The kinds of place in a line of `:::`, which a line break ends. */
const endsWithLine = ({ kind }: Place): boolean => kind === 'when' || kind === 'is' || kind === 'control';

/** The offers for Ctrl+Space in plain words: terms with their braces. */
function termHere(context: CompletionContext, around: Around): CompletionResult | null {
  if (!context.explicit) return null;
  const from = context.matchBefore(/[A-Za-z][\w.]*/)?.from ?? context.pos;
  const options = offersAt({ kind: 'term', typed: '' }, around).map((offer) => ({
    ...completionOf(offer, { kind: 'is', typed: '', path: null }),
    apply: `{{term:${offer.label}}}`,
  }));
  return { from, options };
}

/** Completes the names of the clause language. It calls `around` each time: the head changes during typing. */
export function clauseCompletion(around: () => Around): Extension {
  return autocompletion({
    icons: false,
    maxRenderedOptions: 200,
    override: [
      (context) => {
        const place = placeAt(context.state.sliceDoc(0, context.pos));
        if (place === null) return termHere(context, around());
        const offers = offersAt(place, around());
        // On a line of cases Enter ends the line once the name is complete.
        const isWhole = (typed: string): boolean => endsWithLine(place) && offers.some(({ label }) => label === typed);
        if (!context.explicit && isWhole(place.typed)) return null;
        const options = offers.map((offer) => completionOf(offer, place));
        const from = context.pos - place.typed.length;
        return { from, options, validFor: (typed) => /^[\w.#[\]-]*$/.test(typed) && !isWhole(typed) };
      },
    ],
  });
}
