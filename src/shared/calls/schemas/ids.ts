import { z } from 'zod';

/** Ids are made by the services; the window only hands back those it was given. */
const Id = z.string().min(1).max(64);

export const QuoteId = Id.brand<'QuoteId'>();
export type QuoteId = z.output<typeof QuoteId>;

export const RevisionId = Id.brand<'RevisionId'>();
export type RevisionId = z.output<typeof RevisionId>;

export const CustomerId = Id.brand<'CustomerId'>();
export type CustomerId = z.output<typeof CustomerId>;

export const CostBookId = Id.brand<'CostBookId'>();
export type CostBookId = z.output<typeof CostBookId>;

export const WorkingCostsId = Id.brand<'WorkingCostsId'>();
export type WorkingCostsId = z.output<typeof WorkingCostsId>;

export const ScenarioId = Id.brand<'ScenarioId'>();
export type ScenarioId = z.output<typeof ScenarioId>;

export const PersonId = Id.brand<'PersonId'>();
export type PersonId = z.output<typeof PersonId>;

export const PolicyId = Id.brand<'PolicyId'>();
export type PolicyId = z.output<typeof PolicyId>;

export const RequestId = Id.brand<'RequestId'>();
export type RequestId = z.output<typeof RequestId>;

/** A file that the user chose in a dialog, until the app ends: its path stays with the services. */
export const ChosenFileId = Id.brand<'ChosenFileId'>();
export type ChosenFileId = z.output<typeof ChosenFileId>;

/** What was removed together, until the app ends: by it, it can be put back. */
export const RemovalId = Id.brand<'RemovalId'>();
export type RemovalId = z.output<typeof RemovalId>;

export const ViewId = Id.brand<'ViewId'>();
export type ViewId = z.output<typeof ViewId>;

export const ContactId = Id.brand<'ContactId'>();
export type ContactId = z.output<typeof ContactId>;

export const DecisionId = Id.brand<'DecisionId'>();
export type DecisionId = z.output<typeof DecisionId>;
