import type { Generated, Kysely, Transaction } from 'kysely';

/** 0 or 1: SQLite has no truth values. */
type Flag = number;

type QuotesTable = {
  row: Generated<number>;
  quote_id: string;
  /** Of the newest revision, as are all texts and values here: what the list shows and sorts by. */
  revision_id: string;
  revision: number;
  is_issued: Flag;
  is_archived: Flag;
  is_sample: Flag;
  customer_id: string | null;
  number: string;
  number_key: string;
  title: string;
  title_key: string;
  customer: string;
  customer_key: string;
  currency: string;
  committed_value: string | null;
  committed_key: string | null;
  expected_value: string | null;
  expected_key: string | null;
  problem_count: number;
  valid_until: string | null;
  created_at: string;
  updated_at: string;
  /** What became of the revision; null while nothing did. That it expired follows from `valid_until`. */
  outcome: Generated<'signed' | 'lost' | 'superseded' | null>;
  owner_id: Generated<string | null>;
  /** Ours alone. */
  notes: Generated<string>;
  /** Its customer was deleted, and what was issued must be kept. */
  is_retained: Generated<Flag>;
};

type RevisionsTable = {
  revision_id: string;
  quote_id: string;
  revision: number;
  save_count: number;
  /** Canonical JSON. */
  draft: string;
  cost_book_id: string | null;
  currency: string;
  committed_value: string | null;
  expected_value: string | null;
  problem_count: number;
  created_at: string;
  updated_at: string;
  issued_at: string | null;
  issue_date: string | null;
  fingerprint: string | null;
  pdf_sha256: string | null;
  pdf_bytes: number | null;
  /** When another revision was begun in place of this draft. */
  set_aside_at: Generated<string | null>;
};

/** What happened to a quote, and who did it. The person's name is that of then, and empty where nobody had said who works here. */
type QuoteStatesTable = {
  row: Generated<number>;
  quote_id: string;
  revision_id: string;
  revision: number;
  state: string;
  reason: string;
  person_id: string | null;
  person_name: string;
  at: string;
};

/** Names of lines, once a quote. */
type QuoteProductsTable = { name_key: string; row: number; name: string };

type QuoteStepsTable = {
  quote_id: string;
  step: number;
  revision_id: string;
  /** JSON list. */
  changes: string;
  /** JSON list: of each change, the name of the line or commitment that it is in, or an empty text. */
  names: string;
  before_sha256: string;
  after_sha256: string;
  person_id: string | null;
  person_name: string;
  began_at: string;
  at: string;
};

type IssuedPdfsTable = { revision_id: string; pdf: Uint8Array };
/** The calculation annexes of issued revisions. */
type IssuedAnnexesTable = { revision_id: string; pdf: Uint8Array };

type CustomersTable = {
  customer_id: string;
  legal_name: string;
  name_key: string;
  /** Canonical JSON of the party as it was last typed. */
  party: string;
  updated_at: string;
  /** 1 where a person keeps the record; 0 where it only follows from quotes. */
  is_record: Generated<Flag>;
  save_count: Generated<number>;
  duplicate_key: Generated<string>;
  tax_key: Generated<string | null>;
  notes: Generated<string>;
};

type CustomerContactsTable = { contact_id: string; customer_id: string; place: number; contact: string };
type CustomerNamesTable = { name_key: string; customer_id: string };

type RetainedRevisionsTable = {
  revision_id: string;
  quote_id: string;
  revision: number;
  reason: string;
  requested_at: string;
  requested_name: string;
  /** `YYYY-MM-DD`. */
  keep_until: string;
  draft_sha256: string;
  fingerprint: string;
  pdf_sha256: string;
  annex_sha256: string | null;
  purged_at: string | null;
};

type CostBooksTable = {
  cost_book_id: string;
  name: string;
  currency: string;
  models: number;
  /** Canonical JSON. */
  costs: string;
  sha256: string;
  is_sample: Flag;
  imported_at: string;
};

type WorkingCostBooksTable = {
  working_id: string;
  name: string;
  /** The book that it is a copy of. */
  base_id: string | null;
  /** Canonical JSON. */
  costs: string;
  save_count: number;
  /** Who changed it last. */
  author_id: string | null;
  author_name: string;
  created_at: string;
  updated_at: string;
};

type CostBookApprovalsTable = {
  cost_book_id: string;
  base_id: string | null;
  author_id: string;
  /** As they were called then. */
  author_name: string;
  approved_by: string;
  approved_name: string;
  note: string;
  approved_at: string;
};

type ScenariosTable = { scenario_id: string; draft: string; is_sample: Flag; created_at: string; updated_at: string };

type SettingsTable = { name: string; value: string };

type AuditTable = {
  entry: number;
  at: string;
  action: string;
  subject: string;
  detail: string;
  previous: string | null;
  hash: string;
};

type PeopleTable = {
  person_id: string;
  name: string;
  name_key: string;
  /** JSON list. */
  roles: string;
  is_sample: Flag;
  is_retired: Flag;
  created_at: string;
  updated_at: string;
};

type PoliciesTable = {
  policy_id: string;
  /** From 1; which one is in force, a setting says. */
  version: number;
  /** Canonical JSON. */
  policy: string;
  sha256: string;
  is_sample: Flag;
  saved_by: string | null;
  saved_name: string | null;
  saved_at: string;
};

type ApprovalRequestsTable = {
  request_id: string;
  quote_id: string;
  revision_id: string;
  revision: number;
  fingerprint: string;
  policy_id: string | null;
  cost_book_id: string | null;
  /** JSON list, as they were when they were asked for. */
  needs: string;
  note: string;
  requested_by: string;
  /** As they were called then. */
  requested_name: string;
  requested_at: string;
};

type ApprovalDecisionsTable = {
  row: Generated<number>;
  decision_id: string;
  request_id: string;
  role: string;
  outcome: string;
  reason: string;
  /** JSON list of the needs' keys. */
  covers: string;
  decided_by: string;
  decided_name: string;
  decided_at: string;
};

/** What a revision was issued under. */
type IssueApprovalsTable = { revision_id: string; fingerprint: string; policy_id: string | null };

type ClauseTextsTable = {
  row: Generated<number>;
  clause_id: string;
  language: string;
  version: number;
  type: string;
  title: string;
  position: string;
  /** The role that may grant a fallback. */
  granted_by: string | null;
  state: string;
  /** The clause's file: head and body. */
  source: string;
  text_hash: string;
  review_due: string | null;
  author_id: string | null;
  author_name: string;
  save_count: number;
  is_sample: Flag;
  created_at: string;
  updated_at: string;
  approved_by: string | null;
  approved_name: string | null;
  approved_at: string | null;
};

type ClauseCommentsTable = {
  row: Generated<number>;
  clause_id: string;
  language: string;
  version: number;
  kind: string;
  text: string;
  person_id: string | null;
  person_name: string;
  at: string;
};

type ShippedAnswersTable = {
  clause_id: string;
  language: string;
  /** The app's, not the workspace's. */
  version: number;
  answer: string;
  person_id: string | null;
  person_name: string;
  at: string;
};

type ClauseSearchTable = { rowid: number; title: string; body: string };

type ContractTemplatesTable = {
  template_id: string;
  /** Canonical JSON. */
  template: string;
  save_count: number;
  is_sample: Flag;
  updated_at: string;
};

type RateCardsTable = {
  row: Generated<number>;
  card_id: string;
  version: number;
  name: string;
  currency: string;
  /** `YYYY-MM-DD`; of a draft whatever was typed. */
  from_date: string;
  products: number;
  state: string;
  /** Canonical JSON. */
  card: string;
  sha256: string;
  author_id: string | null;
  author_name: string;
  save_count: number;
  is_sample: Flag;
  created_at: string;
  updated_at: string;
  published_by: Generated<string | null>;
  published_name: Generated<string | null>;
  published_at: Generated<string | null>;
};

/** Kept by triggers from the drafts of revisions. */
type CardUsesTable = { revision_id: string; card_id: string; version: number };

/** Kept by triggers from the drafts of revisions. */
type ClauseUsesTable = { revision_id: string; clause_id: string; version: number };

type QuoteSearchTable = {
  rowid: number;
  number: string;
  title: string;
  customer: string;
  lines: string;
  clauses: string;
  notes: string;
};

export type Tables = {
  quotes: QuotesTable;
  revisions: RevisionsTable;
  quote_states: QuoteStatesTable;
  quote_products: QuoteProductsTable;
  quote_steps: QuoteStepsTable;
  retained_revisions: RetainedRevisionsTable;
  issued_pdfs: IssuedPdfsTable;
  issued_annexes: IssuedAnnexesTable;
  customers: CustomersTable;
  customer_contacts: CustomerContactsTable;
  customer_names: CustomerNamesTable;
  cost_books: CostBooksTable;
  working_cost_books: WorkingCostBooksTable;
  cost_book_approvals: CostBookApprovalsTable;
  scenarios: ScenariosTable;
  settings: SettingsTable;
  audit: AuditTable;
  people: PeopleTable;
  policies: PoliciesTable;
  approval_requests: ApprovalRequestsTable;
  approval_decisions: ApprovalDecisionsTable;
  issue_approvals: IssueApprovalsTable;
  clause_texts: ClauseTextsTable;
  clause_comments: ClauseCommentsTable;
  clause_search: ClauseSearchTable;
  clause_uses: ClauseUsesTable;
  contract_templates: ContractTemplatesTable;
  rate_cards: RateCardsTable;
  card_uses: CardUsesTable;
  quote_search: QuoteSearchTable;
  shipped_answers: ShippedAnswersTable;
};

export type WorkspaceDb = Kysely<Tables>;
/** Only code inside a transaction holds one: what changes rows asks for it. */
export type WorkspaceTransaction = Transaction<Tables>;
