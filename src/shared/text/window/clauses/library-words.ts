import type { ClauseState } from '../../../calls/contracts/clause-calls.ts';
import type { TermKind } from '../../../clauses/terms/deal-term.ts';
import { countText } from '../../phrase.ts';

const states: Readonly<Record<ClauseState, string>> = {
  draft: 'Draft',
  in_review: 'In review',
  approved: 'Approved',
  retired: 'Retired',
};

/** "Fallback 2": what a clause's position is called. */
function positionName(position: string): string {
  const place = /^fallback-(\d+)$/.exec(position)?.[1];
  if (place !== undefined) return `Fallback ${place}`;
  return position === 'walk-away' ? 'Walk-away' : 'Preferred';
}

/** What a term is, beside its name in the list that completes it. */
function termKindName(kind: TermKind): string {
  switch (kind.type) {
    case 'duration':
      return `${kind.unit}s`;
    case 'choice':
      return kind.values.join(', ');
    case 'truth':
      return 'yes, no';
    case 'amounts':
      return 'amounts by period';
    case 'lines':
      return 'names of lines';
    case 'models':
      return 'names of models';
    default:
      return kind.type;
  }
}

/** The library of clauses. */
export const libraryWords = {
  title: 'Clauses',
  newClause: 'New clause',
  template: 'Contract template',
  search: 'Search the clauses',
  searchHint: 'Words of a clause or its title',
  stateFilter: 'State of the newest version',
  languageFilter: 'Language',
  anyState: 'Every state',
  anyLanguage: 'Both languages',
  languages: { en: 'English', de: 'German' },
  states,
  positionName,
  grantedBy: (role: string): string => `${role} may grant it`,
  count: (shown: number): string => countText(shown, 'clause'),
  sample: 'Sample – needs counsel',
  columns: {
    title: 'Clause',
    position: 'Position',
    language: 'Language',
    newest: 'Newest version',
    approved: 'Approved',
    reviewDue: 'Review due',
    uses: 'Used in',
  },
  version: (version: number): string => `Version ${version}`,
  noneApproved: 'None yet',
  due: (date: string): string => `${date}, due`,
  uses: (count: number): string => (count === 0 ? 'No quote' : countText(count, 'revision')),
  open: (title: string, position: string): string => `Open ${title}, ${position}`,
  gridHint: 'Up and down move through the list, Enter opens a clause.',
  nothingFound: (search: string): string => `No clause has “${search}” in its text.`,
  nothingSo: 'No clause matches: show every state and both languages.',
  clearSearch: 'Clear the search',
  showAll: 'Show all',
  shipped: {
    notice: (count: number): string =>
      count === 1
        ? 'The app brought a newer text of one clause. Yours is unchanged.'
        : `The app brought newer texts of ${countText(count, 'clause')}. Yours are unchanged.`,
    list: 'Show them',
    offer: (title: string, language: string, version: number): string => `${title}, ${language}, version ${version}`,
    showChanges: 'Show what changes',
    take: (version: number): string => `Take as version ${version} under review`,
    keep: 'Keep ours',
    underWay: 'The clause has a draft or a text in review. Finish that first.',
    taken: (title: string, version: number): string => `${title}: version ${version} is in review.`,
  },
  emptyTitle: 'Legal’s words, once',
  emptyBody:
    'A clause is a text with the deal’s terms in it. You draft it here, and someone else approves it. Then quotes can choose it: the preferred text, or a fallback in its order.',
  emptyExample: 'Unused commitment rolls over into the next period, up to 20% of the committed amount of the period that ends.',
  emptyExampleNote:
    'The text does not contain the 20%: {{term:commitments[].rollover.percent}} prints the value that the quote charges by.',
};

/** Making a clause. */
export const newClauseWords = {
  title: 'New clause',
  name: 'Title',
  nameHint: 'The heading in the contract',
  type: 'Type',
  typeHint: 'The topic. Clauses of one type are alternatives, and a contract has one of them.',
  id: 'Id',
  idHint: 'Letters, digits and hyphens. The same id in two languages is the same clause.',
  language: 'Language',
  make: 'Write it',
  needsTitle: 'Give it a title',
  needsName: 'Letters, digits and hyphens',
};

/** The page of one clause. */
export const clauseWords = {
  back: 'Clauses',
  versionOption: (version: number, state: string): string => `Version ${version}, ${state}`,
  alsoIn: (language: string): string => `Also in ${language}`,
  frozen: (state: string): string => `This version is ${state}: its text no longer changes.`,
  notLegal: (names: string): string => `${names}: only Legal or an admin writes clauses. You can read and comment.`,
  nobody: 'No person is selected. Select your name at the left to write or comment.',
  ownReview: 'In review. You wrote it, so someone else in Legal has to approve or return it.',
  inReview: (author: string): string => `In review. ${author} wrote it.`,
  stale: 'It was saved elsewhere after you opened it. Your version was not overwritten and is still shown here.',
  loadOther: 'Load the other text',
  head: 'About the clause',
  playbook: 'Playbook',
  fields: {
    title: 'Title',
    type: 'Type',
    position: 'Position',
    grantedBy: 'Granted by',
    nobody: '–',
    pricing: 'Says what is charged',
    pricingHint:
      'It may then only use terms that the price engine reads, and carries a worked example or refers to the section that calculates it.',
    each: 'Appears once for each',
    once: 'Once',
    together: 'Stands once for all of them',
    togetherHint: 'What differs is then said by name. Otherwise the clause is repeated.',
    eachOf: { commitments: 'Commitment', lines: 'Line' },
    applies: 'Applies where the deal has',
    always: 'Every deal',
    jurisdictions: 'Jurisdictions',
    jurisdictionsHint: 'Codes with commas, such as US, DE. Empty: any',
    requires: 'Requires',
    excludes: 'Excludes',
    typesHint: 'Types with commas',
    reviewDue: 'Review due',
    source: 'Source',
    why: 'Why it is worded this way',
    say: 'What to say to a customer',
    escalateIf: 'When to ask',
    playbookHint: 'For us. It never reaches a document.',
  },
  writing: 'Writing',
  text: 'Text of the clause',
  textHint: 'Ctrl+Space completes terms, references and tables; Enter takes one. Tab leaves the text.',
  /** The editor's own words, by what it calls them. */
  editor: {
    Completions: 'Completions',
    Diagnostics: 'What the check finds',
    'No diagnostics': 'The check finds nothing',
    close: 'Close',
    'Control character': 'Control character',
    'Selection deleted': 'Selection deleted',
  },
  insertDirective: {
    term: 'a value of the deal',
    ref: 'the number of a clause or paragraph',
    part: 'the number of a section of the order',
    cite: 'a norm or another document',
    define: 'defines a term',
    use: 'uses a defined term',
    table: 'a table of the deal',
    example: 'a worked example, calculated by the engine',
    when: 'cases over a term',
    is: 'one case',
    end: 'ends the cases',
  },
  termKindName,
  engineReads: 'A charge depends on it.',
  engineDoesNot: 'No charge depends on it. A pricing clause can’t use it.',
  mayBeAbsent: 'A deal may lack it.',
  ownParagraph: 'a paragraph of this clause',
  needs: (path: string): string => `Needs ${path}`,
  problems: 'What the check finds',
  problemCount: (count: number): string => countText(count, 'problem'),
  noProblems: 'The check finds no problems.',
  place: (line: number): string => `Line ${line}`,
  inHead: 'Head',
  writeNearest: (path: string): string => `Write ${path}`,
  pane: 'Beside the text',
  preview: 'In a quote',
  compare: 'Other version',
  previewQuote: 'With the values of',
  previewNoQuotes: 'Make a quote, and the clause shows here with its values.',
  previewWaits: 'This quote has no price yet: solve its problems first.',
  previewNotHere: 'This quote has no terms for the clause, so the contract leaves it out.',
  previewNoTemplate: 'The contract template can’t be read.',
  before: 'Compare with',
  layout: 'Show as',
  layouts: { redline: 'Redline', columns: 'Side by side' },
  onlyVersion: 'There is no other version to compare with yet.',
  unchanged: 'The texts are the same.',
  changedHead: (name: string): string => `${name} changed`,
  nothing: 'nothing',
  versions: 'Versions',
  show: (version: number): string => `Show version ${version}`,
  writtenBy: (author: string, at: string): string => `Written by ${author}, last changed ${at}`,
  approvedBy: (name: string, at: string): string => `Approved by ${name}, ${at}`,
  events: {
    comment: 'commented',
    submitted: 'submitted it for review',
    returned: 'returned it',
    approved: 'approved it',
    retired: 'retired it',
  },
  remark: 'Remark',
  comment: 'Comment',
  commentHint: 'What others should know about this version',
  submit: 'Submit for review',
  submitIt: 'Hand in',
  submitBlocked: 'The check finds problems. Solve them first:',
  submitted: 'Submitted for review.',
  decide: 'Decide',
  approve: 'Approve',
  approved: (version: number): string =>
    `Version ${version} is approved. Quotes can choose it now; those that have another keep it.`,
  giveBack: 'Return',
  returned: 'Returned to its author.',
  newVersion: 'New version',
  retire: 'Retire',
  retireIt: 'Retire this version',
  retireNote: 'No quote can choose it from now on. Quotes that have it keep it.',
  retired: 'Retired.',
  discard: 'Discard draft',
  discardIt: 'Discard it',
  discardNote: 'This deletes the draft and its comments. Other versions stay.',
  discarded: 'The draft is gone.',
  usedIn: 'Where it is used',
  usedInNone: 'No quote names this clause yet. Quotes that follow the template take it as it is when they are issued.',
  useColumns: { quote: 'Quote', customer: 'Customer', revision: 'Revision', version: 'Version', state: 'State' },
  openQuote: (number: string): string => `Open ${number}`,
  issued: 'Issued',
  draft: 'Draft',
};
