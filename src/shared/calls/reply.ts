import type { Role } from '../guardrails/role.ts';
import type { ClauseProblem } from '../clauses/language/clause-problem.ts';
import type { AssemblyFailure } from '../clauses/assembly-failure.ts';
import type { ContractTopic } from '../vocabulary/contract-topic.ts';
import type { LogoProblem } from '../vocabulary/logo-problem.ts';
import type { TableProblem } from '../catalogue/card-table.ts';
import type { Problem } from '../domain/document/problem.ts';
import type { SealProblem } from '../vocabulary/seal-problem.ts';
import type { StrayTag } from '../vocabulary/stray-tag.ts';
import type { StoppedWork } from '../vocabulary/stopped-work.ts';
import type { ImportProblem } from '../price-lists/review/import-list.ts';
import type { ListFault } from '../price-lists/source/listed-model.ts';
import type { WorkspaceProblem } from './workspace/workspace-problem.ts';

/** What is wrong in a text that should be JSON. `found`: the character that is there, in quotation marks; null at the end of the file. */
export type JsonSyntax =
  | {
      readonly code: 'misplaced';
      readonly found: string | null;
      readonly expected: 'value' | 'name' | 'colon' | 'comma-or-brace' | 'comma-or-bracket' | 'end';
    }
  | { readonly code: 'trailing-comma' | 'open-text' | 'unknown-escape' | 'control-character' | 'open-number' };

/** Why a file that the user chose could not be read or written; nothing was changed. Lines and columns count from 1. */
export type FileProblem =
  | { readonly code: 'missing' }
  | { readonly code: 'no-permission' }
  | { readonly code: 'is-a-folder' }
  | { readonly code: 'read-only' }
  | { readonly code: 'full' }
  | { readonly code: 'too-large'; readonly bytes: number; readonly most: number }
  | { readonly code: 'not-utf8'; readonly offset: number }
  | { readonly code: 'not-json'; readonly line: number; readonly column: number; readonly fault: JsonSyntax }
  /** An object gives two values for one name, which programs read differently. `path` is the second's. */
  | { readonly code: 'name-twice'; readonly line: number; readonly column: number; readonly path: string }
  | { readonly code: 'nested-too-deep'; readonly line: number; readonly column: number; readonly most: number }
  /** Values and names together. */
  | { readonly code: 'too-many-values'; readonly line: number; readonly column: number; readonly most: number }
  | { readonly code: 'unknown'; readonly detail: string };

/** What the app does not do, by the rule that says so. */
export type Refusal =
  /** An issued revision never changes: revise it. */
  | { readonly rule: 'revision-is-issued' }
  /** There is a draft already: it is the one to go on with. */
  | { readonly rule: 'draft-exists' }
  | { readonly rule: 'quote-is-archived' }
  /** It was signed, lost or superseded: it is reopened before it goes on. */
  | { readonly rule: 'quote-is-closed' }
  /** The customer's data were deleted: what was issued is kept, and nothing else is done with it. */
  | { readonly rule: 'quote-is-retained' }
  /** Something of the quote was issued: it can be archived, and not removed. */
  | { readonly rule: 'was-issued' }
  | { readonly rule: 'view-name-is-taken' }
  /** Another customer has that name, or had it before both became one. */
  | { readonly rule: 'customer-name-is-taken' }
  /** The table gives no customer a name: no column is mapped to it. */
  | { readonly rule: 'no-name-column' }
  | { readonly rule: 'not-a-table' }
  /** The price list can't be read, or does not go into the book. */
  | { readonly rule: 'list-is-unusable'; readonly fault: ListFault }
  | { readonly rule: 'list-does-not-fit'; readonly problem: ImportProblem }
  /** On that day nothing of the book was known. */
  | { readonly rule: 'nothing-known' }
  /** Every model of the list is held. */
  | { readonly rule: 'nothing-to-import' }
  /** Nobody said who changed the book last: the one who approves would be alone. */
  | { readonly rule: 'author-unknown' }
  /** A book with the same content was approved or imported. */
  | { readonly rule: 'cost-book-is-there'; readonly name: string }
  /** The file is no longer what was looked at. */
  | { readonly rule: 'file-changed' }
  | { readonly rule: 'same-customer' }
  /** The state does not follow on the one that the revision has. */
  | { readonly rule: 'state-does-not-follow' }
  /** A final document is of an issued revision. */
  | { readonly rule: 'not-issued' }
  | { readonly rule: 'internal-is-never-final' }
  /** The chosen file can't be the logo. */
  | { readonly rule: 'logo-is-unusable'; readonly file: string; readonly problem: LogoProblem }
  /** The logo or colour of the settings can't be drawn. */
  | { readonly rule: 'brand-is-unusable' }
  /** The certificate does not seal. */
  | { readonly rule: 'seal-is-unusable'; readonly problem: SealProblem }
  /** The contract has no such true-up. */
  | { readonly rule: 'no-such-true-up' }
  /** A statement is of what was used: the use of these lines is not known as far as it counts. */
  | { readonly rule: 'use-is-not-known'; readonly lines: readonly string[] }
  /** The document that was kept at issue does not hold its contract any more. */
  | { readonly rule: 'contract-is-damaged' }
  /** Only an evaluation shows our costs. */
  | { readonly rule: 'internal-is-an-evaluation' }
  /** Pages of scenarios of a quote that keeps none, without a replay. */
  | { readonly rule: 'no-scenarios' }
  /** Another quote was issued with this number. */
  | { readonly rule: 'number-is-taken'; readonly number: string }
  /** Characters that the document's fonts lack. */
  | { readonly rule: 'missing-glyphs'; readonly characters: readonly string[] }
  /** Text of the document that the chosen e-sign service would make a field of. */
  | { readonly rule: 'stray-tags'; readonly found: readonly StrayTag[] }
  /** Guardrails ask for approvals that are not there: of these roles. */
  | { readonly rule: 'needs-approval'; readonly roles: readonly Role[] }
  /** No person is selected as who works here. */
  | { readonly rule: 'nobody-chosen' }
  | { readonly rule: 'nothing-to-approve' }
  /** An approval of this very draft was asked for. */
  | { readonly rule: 'approval-was-requested' }
  /** The quote, its cost book or the guardrails are no longer what was asked for. */
  | { readonly rule: 'request-fell' }
  /** Two persons: who asks does not decide. */
  | { readonly rule: 'own-request' }
  /** It takes one of these roles. */
  | { readonly rule: 'role-not-held'; readonly roles: readonly Role[] }
  | { readonly rule: 'name-is-taken' }
  /** The check finds something in the clause, or its head can't be read. */
  | { readonly rule: 'clause-has-problems'; readonly problems: readonly ClauseProblem[] }
  /** The clause has a draft, or a text in review: it is the one to go on with. */
  | { readonly rule: 'clause-draft-exists' }
  /** Id, language and version in the head are not those of the text, or not the next version's. */
  | { readonly rule: 'clause-head-differs' }
  | { readonly rule: 'clause-is-no-draft' }
  | { readonly rule: 'clause-is-not-in-review' }
  | { readonly rule: 'clause-is-not-approved' }
  /** Who wrote a text does not approve it. */
  | { readonly rule: 'own-clause' }
  /** The card has a draft, or a version in review: it is the one to go on with. */
  | { readonly rule: 'card-draft-exists' }
  | { readonly rule: 'card-is-no-draft' }
  | { readonly rule: 'card-is-not-in-review' }
  | { readonly rule: 'card-is-not-published' }
  /** Who wrote a version does not publish it. */
  | { readonly rule: 'own-card' }
  /** A published version of the card holds from a later day than this one: the newer one would hold before it. */
  | { readonly rule: 'card-from-earlier'; readonly version: number; readonly from: string }
  /** An earlier published version of the card is in another currency: a card keeps its own. */
  | { readonly rule: 'card-in-other-currency'; readonly version: number; readonly currency: string }
  /** The id of a card, or its version, is not that of the draft. */
  | { readonly rule: 'card-head-differs' }
  /** What is stored is not what was published. */
  | { readonly rule: 'card-is-altered' }
  /** Rows of the table that can't be taken, counted from 2; at most twenty. */
  | { readonly rule: 'table-rows'; readonly rows: readonly TableProblem[] }
  /** The table names no product: no column is mapped to its id. */
  | { readonly rule: 'no-id-column' }
  /** The file that came back is no Word file of this app, or of another quote. */
  | { readonly rule: 'not-a-word-file' }
  | { readonly rule: 'not-a-contract' }
  | { readonly rule: 'another-quote' }
  /** What the clauses leave open in a final contract. */
  | { readonly rule: 'clauses-unresolved'; readonly failures: readonly AssemblyFailure[] }
  /** What a final contract leaves out of what makes a contract: it goes out once that is confirmed. */
  | { readonly rule: 'missing-terms'; readonly topics: readonly ContractTopic[] }
  /** Sample quotes were changed: of these numbers. It has to be said what becomes of them. */
  | { readonly rule: 'sample-was-edited'; readonly numbers: readonly string[] }
  /** A contract whose start lies before the day of its issue goes out once that is confirmed. Both `YYYY-MM-DD`. */
  | { readonly rule: 'lapsed-start'; readonly startDate: string; readonly issueDate: string }
  /** The last day on which the quote could be signed is over. Both `YYYY-MM-DD`. */
  | { readonly rule: 'after-validity'; readonly validUntil: string; readonly issueDate: string }
  /** Only a workspace that did not open is recovered. */
  | { readonly rule: 'nothing-to-recover' };

/** What a stored thing that is no longer, or never was, there would have been. */
export type Missing =
  | 'quote'
  | 'revision'
  | 'cost-book'
  | 'working-costs'
  | 'scenario'
  | 'person'
  | 'request'
  | 'backup'
  | 'clause'
  | 'template'
  | 'chosen-file'
  | 'removal'
  | 'view'
  | 'customer'
  | 'rate-card'
  | 'step';

/** What can go wrong in a call. Codes and parameters; the words are the `text` room's. */
export type Failure =
  /** The input, or the document it names, is wrong; paths start at the input, or in the document. */
  | { readonly kind: 'invalid-input'; readonly problems: readonly Problem[] }
  | { readonly kind: 'not-found'; readonly what: Missing }
  /** Saved meanwhile by someone else: `current` is the save count there is. Nothing was saved. */
  | { readonly kind: 'stale'; readonly current: number }
  | ({ readonly kind: 'refused' } & Refusal)
  /** The chosen file could not be read or written. */
  | { readonly kind: 'file'; readonly file: string; readonly problem: FileProblem }
  /** The workspace did not open, or the change could not be written to it. Nothing was saved. */
  | { readonly kind: 'workspace-unavailable'; readonly file: string; readonly problem: WorkspaceProblem }
  /** A document took too long or too much, or what made it died. */
  | ({ readonly kind: 'stopped' } & StoppedWork)
  /** A fault of the app; the log has the details under the reference. */
  | { readonly kind: 'unexpected'; readonly reference: string };

export type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };
