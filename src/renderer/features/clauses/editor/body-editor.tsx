import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { closeBrackets, completionKeymap } from '@codemirror/autocomplete';
import type { Diagnostic } from '@codemirror/lint';
import { lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { useEffect, useEffectEvent, useRef } from 'react';
import { pageNonce } from '../../../ui/nonce.ts';
import { useWords } from '../../../ui/language.tsx';
import { clauseCompletion } from './clause-completion.ts';
import { clauseMarks } from './clause-marks.ts';
import type { Around } from './completion-options.ts';
import { editorTheme } from './editor-theme.ts';

type BodyEditorProps = {
  /** The first text. The editor holds it from then on. */
  readonly start: string;
  readonly isLocked: boolean;
  readonly around: Around;
  /** The problems of `checked`, shown while the editor still holds that text. */
  readonly diagnostics: readonly Diagnostic[];
  readonly checked: string;
  readonly onChange: (body: string) => void;
  /** Receives the editor's view, for links to places of the text. */
  readonly onView: (view: EditorView | null) => void;
};

/** The body of a clause as it is written. */
export function BodyEditor({ start, isLocked, around, diagnostics, checked, onChange, onView }: BodyEditorProps) {
  const words = useWords().clause;
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const now = useEffectEvent(() => around);
  const { text: label, editor } = words;
  const name = useEffectEvent(() => label);
  const phrases = useEffectEvent(() => editor);
  const change = useEffectEvent(onChange);
  const told = useEffectEvent(onView);
  useEffect(() => {
    if (place.current === null) return undefined;
    const made = new EditorView({
      parent: place.current,
      state: EditorState.create({
        doc: start,
        extensions: [
          EditorView.cspNonce.of(pageNonce()),
          EditorView.lineWrapping,
          EditorState.phrases.of(phrases()),
          EditorView.contentAttributes.of(() => ({
            'aria-label': name(),
            'aria-describedby': 'clause-text-hint',
            spellcheck: 'false',
          })),
          EditorState.readOnly.of(isLocked),
          history(),
          closeBrackets(),
          // Tab has no binding, so it leaves the text.
          keymap.of([...completionKeymap, ...lintKeymap, ...historyKeymap, ...defaultKeymap]),
          clauseMarks(),
          clauseCompletion(() => now()),
          lintGutter(),
          editorTheme,
          EditorView.updateListener.of((update) => {
            if (update.docChanged) change(update.state.doc.toString());
          }),
        ],
      }),
    });
    view.current = made;
    told(made);
    return () => {
      told(null);
      view.current = null;
      made.destroy();
    };
  }, [start, isLocked]);
  useEffect(() => view.current?.contentDOM.setAttribute('aria-label', label), [label]);
  useEffect(() => {
    if (view.current?.state.doc.toString() === checked)
      view.current.dispatch(setDiagnostics(view.current.state, [...diagnostics]));
  }, [diagnostics, checked]);
  return (
    <div>
      <div ref={place} className="qw-clause-editor" data-locked={isLocked || undefined} />
      {!isLocked && (
        <p id="clause-text-hint" className="qw-small qw-soft">
          {words.textHint}
        </p>
      )}
    </div>
  );
}
