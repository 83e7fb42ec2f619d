import { Button } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useStore } from 'zustand/react';
import { useWords } from '../../../ui/language.tsx';
import { wholeDraft } from '../draft/place.ts';
import { useDraft, useSession } from '../draft/edit-session.ts';
import { newCommitment } from '../edits/new-terms.ts';
import { poolLines } from '../edits/pool-lines.ts';
import { RemoveButton } from '../fields/row-buttons.tsx';
import { CommitmentFields } from './commitment-fields.tsx';
import { SectionHead } from './section-head.tsx';

export function CommitmentsSection() {
  const words = useWords();
  const { draft } = useSession();
  const commitments = useStore(draft, ({ history }) => history.present.commitments) ?? [];
  const hasLines = useDraft((value) => poolLines(value, -1).some(({ keptOut }) => keptOut?.by !== 'interval'));
  const add = (): void =>
    draft.getState().apply(words.commitment.add, (value) => ({
      ...value,
      commitments: [...(value.commitments ?? []), newCommitment(value)],
    }));
  // Leaves an empty list out: the reader refuses one.
  const remove = (index: number): void =>
    draft.getState().apply(words.fields.removeNamed(words.commitment.commitment), ({ commitments: all = [], ...rest }) => {
      const left = all.filter((_, at) => at !== index);
      return left.length === 0 ? rest : { ...rest, commitments: left };
    });
  return (
    <section className="qw-section">
      <SectionHead
        title={words.commitment.title}
        intro={words.commitment.intro}
        action={
          commitments.length > 0 && (
            <Button variant="default" leftSection={<Plus size={15} aria-hidden />} onClick={add}>
              {words.commitment.add}
            </Button>
          )
        }
      />
      {commitments.length === 0 && (
        <div className="qw-empty">
          <p>{words.commitment.empty}</p>
          {!hasLines && <p className="qw-soft">{words.commitment.needsLine}</p>}
          <Button leftSection={<Plus size={15} aria-hidden />} disabled={!hasLines} onClick={add}>
            {words.commitment.add}
          </Button>
        </div>
      )}
      {commitments.map((commitment, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- an id may be repeated while it is typed
        <article key={`${commitment.id} ${index}`} className="qw-card" aria-label={commitment.name}>
          <div className="qw-card-head">
            <h3>{commitment.name}</h3>
            <RemoveButton label={words.fields.removeNamed(commitment.name)} onRemove={() => remove(index)} />
          </div>
          <CommitmentFields place={wholeDraft.at('commitments').at(index)} terms={commitment} own={index} />
        </article>
      ))}
    </section>
  );
}
