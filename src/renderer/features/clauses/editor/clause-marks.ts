import type { Extension } from '@codemirror/state';
import type { DecorationSet, EditorView, ViewUpdate } from '@codemirror/view';
import { Decoration, MatchDecorator, ViewPlugin } from '@codemirror/view';

const marks: Readonly<Record<string, Decoration>> = {
  term: Decoration.mark({ class: 'qw-cm-term' }),
  ref: Decoration.mark({ class: 'qw-cm-ref' }),
  part: Decoration.mark({ class: 'qw-cm-ref' }),
  table: Decoration.mark({ class: 'qw-cm-insert' }),
  example: Decoration.mark({ class: 'qw-cm-insert' }),
  define: Decoration.mark({ class: 'qw-cm-defined' }),
  use: Decoration.mark({ class: 'qw-cm-defined' }),
};
const anchor = Decoration.mark({ class: 'qw-cm-anchor' });
const cases = Decoration.line({ class: 'qw-cm-case' });
const heading = Decoration.line({ class: 'qw-cm-heading' });

// A line of cases or a heading, something in braces, or the name of a paragraph.
const marked = /^\s*:::.*|^## |\{\{(term|ref|part|table|example|define|use):[^{}]*\}\}|\{#[A-Za-z0-9-]+\}/g;

function markOf(text: string, kind: string | undefined): Decoration {
  if (kind !== undefined) return marks[kind] ?? anchor;
  if (text.startsWith('## ')) return heading;
  return text.startsWith('{#') ? anchor : cases;
}

/** Marks the parts of a clause that the app reads: terms, references, defined terms, cases. */
export function clauseMarks(): Extension {
  const matcher = new MatchDecorator({
    regexp: marked,
    decorate: (add, from, to, match) => {
      const mark = markOf(match[0], match[1]);
      if (mark === cases || mark === heading) add(from, from, mark);
      else add(from, to, mark);
    },
  });
  return ViewPlugin.fromClass(
    class {
      decorations: DecorationSet;
      constructor(view: EditorView) {
        this.decorations = matcher.createDeco(view);
      }
      update(update: ViewUpdate): void {
        this.decorations = matcher.updateDeco(update, this.decorations);
      }
    },
    { decorations: (plugin) => plugin.decorations },
  );
}
