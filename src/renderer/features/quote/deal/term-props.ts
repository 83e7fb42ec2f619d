import type { Place } from '../draft/place.ts';
import type { CommitmentDraft } from '../edits/commitment-exclusions.ts';

/** What the form of a commitment's term takes: the commitment as it is written, where edits go, and the months of the term. */
export type CommitmentTermProps = {
  readonly place: Place<CommitmentDraft>;
  readonly terms: CommitmentDraft;
  /** Undefined while the term has no length. */
  readonly termMonths: number | undefined;
};
