import { Button, SegmentedControl } from '@mantine/core';
import { ChevronLeft } from 'lucide-react';
import type { EditorView } from '@codemirror/view';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand/react';
import type { CallOutput } from '../../../shared/calls/calls.ts';
import type { LibraryText } from '../../../shared/calls/contracts/clause-calls.ts';
import { capitalized } from '../../../shared/text/phrase.ts';
import type { WindowWords } from '../../../shared/text/window/words.ts';
import { client } from '../../client/bridge.ts';
import { failureSentence } from '../../client/failure-sentence.ts';
import { useAnswer } from '../../client/queries.ts';
import { useRoute } from '../../client/route.ts';
import { useSafeLeaving } from '../../client/use-safe-leaving.ts';
import type { FieldProblem } from '../../ui/fields/field-problem.ts';
import { SaveChip } from '../../ui/frame/save-chip.tsx';
import { TopBar } from '../../ui/frame/top-bar.tsx';
import { useWords } from '../../ui/language.tsx';
import type { ClauseDraft } from './clause-draft.ts';
import { clauseDraft } from './clause-draft.ts';
import { ClauseStateChip } from './clause-state-chip.tsx';
import { bodyDiagnostics } from './editor/body-problems.ts';
import { BodyEditor } from './editor/body-editor.tsx';
import { Compare } from './page/compare.tsx';
import { HeadFields, PlaybookFields } from './page/head-fields.tsx';
import type { HeadField } from './page/head-problems.ts';
import { headFieldOf } from './page/head-problems.ts';
import { ProblemList } from './page/problem-list.tsx';
import { ReviewTools } from './page/review-tools.tsx';
import { Standing } from './page/standing.tsx';
import { CommentForm, Timeline } from './page/timeline.tsx';
import type { Checked } from './page/use-checked.ts';
import { useChecked, useIndexedLibrary } from './page/use-checked.ts';
import { Uses } from './page/uses.tsx';
import type { CurrentPerson } from './page/current-person.ts';
import { ClausePreview } from './preview/clause-preview.tsx';

type ClausePageProps = {
  readonly text: LibraryText;
  readonly opened: CallOutput<'clauses.open'>;
  readonly person: CurrentPerson;
  readonly isLocked: boolean;
  readonly reload: () => void;
};

function DraftSaving({ draft, reload }: { readonly draft: ClauseDraft; readonly reload: () => void }) {
  const words = useWords();
  const save = useStore(draft.autosave.state);
  if (draft.isLocked) return null;
  switch (save.state) {
    case 'failed': {
      const sentence = failureSentence(save.failure, words);
      return <SaveChip save={{ state: 'failed', sentence, again: () => void draft.autosave.flush() }} />;
    }
    case 'stale':
      return (
        <>
          <SaveChip save={save} />
          <Button size="compact-sm" variant="light" color="red" title={words.clause.stale} onClick={reload}>
            {words.clause.loadOther}
          </Button>
        </>
      );
    default:
      return <SaveChip save={save} />;
  }
}

/** The same clause in the library's other languages. */
function OtherLanguages({ text }: { readonly text: LibraryText }) {
  const words = useWords();
  const go = useRoute((state) => state.go);
  const { data } = useAnswer('clauses.list', { search: '' });
  const others = data?.filter(({ clauseId, language }) => clauseId === text.clauseId && language !== text.language) ?? [];
  return others.map(({ clauseId, language }) => (
    <button
      key={language}
      type="button"
      className="qw-link qw-small"
      onClick={() => go({ screen: 'clause', clauseId, language })}
    >
      {words.clause.alsoIn(words.library.languages[language])}
    </button>
  ));
}

/** The problem of a field of the head, in a sentence. */
function problemsByField(
  { problems, start }: Checked,
  { clauseFaultSentence }: WindowWords['sentences'],
): (field: HeadField) => FieldProblem | null {
  return (field) => {
    const found = problems.find((problem) => headFieldOf(problem, start) === field);
    return found === undefined ? null : { sentence: capitalized(clauseFaultSentence(found)), needed: true };
  };
}

/** The left side, for editing: the clause's head, its words, and its problems. */
function Writing({ draft, checked }: { readonly draft: ClauseDraft; readonly checked: Checked }) {
  const words = useWords();
  const said = words.clause;
  const { head } = useStore(draft.text);
  const library = useIndexedLibrary(head.language);
  const view = useRef<EditorView | null>(null);
  const problemAt = useMemo(() => problemsByField(checked, words.sentences), [checked, words]);
  const diagnostics = useMemo(
    () => bodyDiagnostics(checked.problems, checked.start, checked.body.length, words),
    [checked, words],
  );
  const fields = { head, isLocked: draft.isLocked, change: draft.setHead, problemAt };
  const goTo = (place: number): void => {
    view.current?.dispatch({ selection: { anchor: Math.min(place, view.current.state.doc.length) }, scrollIntoView: true });
    view.current?.focus();
  };
  return (
    <section className="qw-clause-writing" aria-label={said.writing}>
      <details className="qw-clause-details" open={(!draft.isLocked && draft.start.body === '') || undefined}>
        <summary>{said.head}</summary>
        <HeadFields {...fields} />
      </details>
      <BodyEditor
        start={draft.start.body}
        isLocked={draft.isLocked}
        around={{ head, library: library ?? [], words: said }}
        diagnostics={diagnostics}
        checked={checked.body}
        onChange={draft.setBody}
        onView={(made) => {
          view.current = made;
        }}
      />
      <ProblemList checked={checked} goTo={goTo} />
      <details className="qw-clause-details" open>
        <summary>{said.playbook}</summary>
        <PlaybookFields {...fields} />
      </details>
    </section>
  );
}

/** The right side: the clause in a quote's contract, or compared with another version. */
function Beside({ draft, versions }: { readonly draft: ClauseDraft; readonly versions: readonly LibraryText[] }) {
  const said = useWords().clause;
  const written = useStore(draft.text);
  const [pane, setPane] = useState<'preview' | 'compare'>('preview');
  const [quoteId, choose] = useState<string | null>(null);
  return (
    <section className="qw-clause-beside" aria-label={said.pane}>
      <SegmentedControl
        aria-label={said.pane}
        value={pane}
        data={(['preview', 'compare'] as const).map((value) => ({ value, label: said[value] }))}
        onChange={setPane}
      />
      {pane === 'preview' ? (
        <ClausePreview written={written} quoteId={quoteId} choose={choose} />
      ) : (
        <Compare written={written} versions={versions} />
      )}
    </section>
  );
}

/** One version of a clause: the editor at the left, the view at the right, the history below. */
export function ClausePage({ text, opened, person, isLocked, reload }: ClausePageProps) {
  const words = useWords();
  const said = words.clause;
  const go = useRoute((state) => state.go);
  const [draft] = useState(() => clauseDraft(client, text, isLocked));
  const written = useStore(draft.text);
  const library = useIndexedLibrary(text.language);
  const checked = useChecked(written, library);
  useSafeLeaving(draft);
  useEffect(() => () => void draft.autosave.flush(), [draft]);
  const { clauseId, language, version } = text;
  const show = (next: number): void => go({ screen: 'clause', clauseId, language, version: next });
  return (
    <div className="qw-screen">
      <TopBar
        before={
          <Button
            variant="subtle"
            color="gray"
            leftSection={<ChevronLeft size={15} aria-hidden />}
            onClick={() => go({ screen: 'clauses' })}
          >
            {said.back}
          </Button>
        }
        title={
          <>
            <h1>{written.head.title}</h1>
            <span className="qw-top-number">{words.library.version(version)}</span>
            <ClauseStateChip state={text.state} />
            <span className="qw-chip">{words.library.languages[language]}</span>
            {text.isSample && <span className="qw-chip">{words.library.sample}</span>}
            <OtherLanguages text={text} />
          </>
        }
      >
        <DraftSaving draft={draft} reload={reload} />
        <ReviewTools text={text} newest={opened.versions[0] ?? text} draft={draft} checked={checked} person={person} />
      </TopBar>
      <Standing text={text} person={person} />
      <div className="qw-page qw-clause-page">
        <div className="qw-clause-panes">
          <Writing draft={draft} checked={checked} />
          <Beside draft={draft} versions={opened.versions} />
        </div>
        <div className="qw-clause-panes qw-clause-history">
          <section aria-label={said.versions}>
            <h2>{said.versions}</h2>
            <Timeline versions={opened.versions} comments={opened.comments} shown={version} show={show} />
            {person.name !== null && <CommentForm clauseKey={{ clauseId, language, version }} />}
          </section>
          <section aria-label={said.usedIn}>
            <h2>{said.usedIn}</h2>
            <Uses clauseId={clauseId} />
          </section>
        </div>
      </div>
    </div>
  );
}
