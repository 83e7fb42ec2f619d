import { EditorView } from '@codemirror/view';

const mono = 'ui-monospace, monospace';

/** The text of a clause in the editor: serif like the contract, with the app's values as chips. Colours are those of tokens.css. */
export const editorTheme = EditorView.theme({
  '&': { backgroundColor: 'transparent', color: 'var(--qw-text)', fontSize: '15px' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: "'Source Serif 4 Variable', Georgia, serif", lineHeight: '1.6' },
  '.cm-content': { caretColor: 'var(--qw-text)', padding: '10px 12px 24px 4px' },
  '.cm-line': { padding: '0 4px' },
  '.cm-gutters': { backgroundColor: 'transparent', border: '0', color: 'var(--qw-text-faint)' },
  '.qw-cm-term, .qw-cm-ref, .qw-cm-insert': {
    borderRadius: '4px',
    fontFamily: mono,
    fontSize: '12.5px',
    padding: '1px 3px',
  },
  '.qw-cm-term': { backgroundColor: 'var(--qw-accent-soft)', color: 'var(--qw-accent)' },
  '.qw-cm-ref': { backgroundColor: 'var(--qw-sunken)', color: 'var(--qw-text-soft)' },
  '.qw-cm-insert': { backgroundColor: 'var(--qw-sunken)', color: 'var(--qw-text-soft)' },
  '.qw-cm-defined': { fontWeight: '600', textDecoration: 'underline dotted', textUnderlineOffset: '3px' },
  '.qw-cm-anchor': { color: 'var(--qw-text-faint)', fontFamily: mono, fontSize: '12.5px' },
  '.qw-cm-case': { color: 'var(--qw-text-faint)', fontFamily: mono, fontSize: '12.5px' },
  '.qw-cm-heading': { fontWeight: '600' },
  '.cm-tooltip': {
    backgroundColor: 'var(--qw-surface)',
    border: '1px solid var(--qw-line-strong)',
    borderRadius: '8px',
    boxShadow: 'var(--qw-shadow)',
    color: 'var(--qw-text)',
    fontSize: '13px',
    overflow: 'hidden',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: "'Inter Variable', sans-serif", maxHeight: '260px' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '4px 10px' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { backgroundColor: 'var(--qw-accent-soft)', color: 'var(--qw-text)' },
  '.cm-completionDetail': { color: 'var(--qw-text-faint)', fontStyle: 'normal', marginLeft: '10px' },
  '.cm-completionMatchedText': { fontWeight: '600', textDecoration: 'none' },
  '.cm-completionInfo': { fontFamily: "'Inter Variable', sans-serif", maxWidth: '280px', padding: '8px 12px' },
  '.cm-diagnostic': {
    borderLeft: '3px solid var(--qw-amber-line)',
    fontFamily: "'Inter Variable', sans-serif",
    padding: '6px 10px',
  },
  '.cm-diagnosticAction': { backgroundColor: 'var(--qw-accent)', color: 'var(--qw-surface)', fontSize: '12px' },
  '.cm-lintRange-warning': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--qw-amber-line)',
    textDecorationSkipInk: 'none',
  },
  '.cm-gutter-lint': { width: '1.1em' },
  '.cm-lint-marker-warning': { content: 'none' },
  '.cm-lint-marker': {
    backgroundColor: 'var(--qw-amber-line)',
    borderRadius: '50%',
    height: '8px',
    margin: '7px auto 0',
    width: '8px',
  },
});
