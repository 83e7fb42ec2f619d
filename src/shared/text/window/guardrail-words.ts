import { numberText } from '../number-format.ts';
import { countText } from '../phrase.ts';

/** Approvals of a quote: what it needs, who is asked, what they said. */
export const approvalWords = {
  title: 'Approvals',
  intro: 'What the guardrails require before this quote can be issued. Every change updates it.',
  nothing: 'Inside the guardrails. The quote needs no approval and can be issued.',
  unknown: 'Solve the problems of the quote to see what the guardrails require.',
  issued: 'This revision was issued with all the approvals it needed.',
  needed: 'What is needed',
  warnings: 'Warnings to weigh',
  states: { draft: 'Draft', 'in-approval': 'In approval', approved: 'Approved', issued: 'Issued' },
  standings: { open: 'Open', approved: 'Approved', declined: 'Declined' },
  place: (name: string): string => `Go to ${name}`,
  morePlaces: (count: number): string => `and ${countText(count, 'more place')}`,
  request: 'Request approval',
  note: 'Note to the approvers',
  noteHint: 'Why this deal is worth it. The note stays with the request.',
  requested: 'The approval is requested.',
  requestedBy: (name: string): string => `Requested by ${name}. Any change to the quote turns the request back into a draft.`,
  allThere: 'All approvals are given. The quote can be issued. A change would need them again.',
  declinedNote: 'An approval was declined. Change the quote, or talk to the person who declined it.',
  fellNote: 'The quote changed after the last request. Earlier decisions no longer count.',
  yours: 'Your decision',
  decideAs: (role: string): string => `Decide for ${role}`,
  reason: 'Reason',
  reasonHint: 'Needed to decline.',
  reasonMissing: 'Enter a reason. A decline needs one.',
  approve: 'Approve',
  decline: 'Decline',
  decided: { approved: 'Approved. It is on record.', declined: 'Declined. It is on record.' },
  ownRequest: 'You can’t decide on your own request. Someone else has to.',
  waitsFor: (roles: string): string => `Waits for ${roles}.`,
  workingAs: (name: string): string => `Working as ${name}: a name on this computer, not a signature.`,
  nobody: 'No person is selected. Select your name at the foot of the rail, or add it in Settings.',
  history: 'History',
  noHistory: 'No approval of this revision has been requested yet.',
  stands: 'Counts',
  fell: 'No longer counts',
  asked: (name: string, time: string): string => `${name} asked on ${time}`,
  decidedLine: (name: string, role: string, outcome: string, time: string): string =>
    `${name} for ${role}: ${outcome} on ${time}`,
  summary: 'Guardrails',
  inside: 'Inside the guardrails',
  show: 'Show',
};

/** The requests that wait for the current person's decision. */
export const waitingWords = {
  title: 'Decisions',
  intro: 'Quotes that wait for your decision, the longest wait first.',
  emptyTitle: 'Nothing waits for you',
  emptyBody:
    'When someone requests an approval that your roles can give, the quote appears here. Someone else decides on your own requests.',
  nobodyTitle: 'No person is selected',
  nobodyBody: 'Select your name at the foot of the rail, or add people in Settings. What waits depends on your roles.',
  decide: (number: string): string => `Decide on ${number}`,
  clauses: 'Clauses in review',
  review: (title: string): string => `Review ${title}`,
  clauseBy: (author: string, version: number, uses: number): string =>
    `Version ${version} by ${author}, used in ${uses === 1 ? '1 quote' : `${uses} quotes`}`,
  askedBy: (name: string, time: string): string => `${name}, ${time}`,
};

/** Who works here. */
export const peopleWords = {
  title: 'People',
  hint: 'Names on this computer and their roles. Names are not verified: a name labels a decision and signs nothing.',
  who: 'Who works here',
  manage: 'People in Settings…',
  nobodyHere: 'Nobody selected',
  menuNote: 'A name on this computer, not a signature',
  name: 'Name',
  roles: (name: string): string => `Roles of ${name}`,
  newName: 'New person',
  newNameHint: 'You can set their roles once they are added.',
  add: 'Add person',
  remove: (name: string): string => `Remove ${name}`,
  removed: (name: string): string => `${name} is removed. What they decided stays on record.`,
  nowWorking: (name: string): string => `Working as ${name} now.`,
  you: 'works here now',
  costsFor: 'Who sees costs and margin',
  costsForHint:
    'Pricing, Finance and administrators see them always. Anyone else sees none: on no screen, in no copy and in no file.',
};

/** The editor of the guardrails. */
export const policyWords = {
  title: 'Guardrails',
  intro: 'A quote outside a rule needs approval from the role that the rule names. A quote inside all rules needs none.',
  law: 'A quote’s own clause text always goes to Legal, whatever the rules say.',
  emptyTitle: 'No guardrails yet',
  emptyBody:
    'A guardrail says how far a rep may go without approval: which discount, which term, which clause. Start with the sample’s rules and change them, or add your own.',
  startWithSample: 'Start with the sample’s rules',
  rules: 'Rules',
  rule: (index: number): string => `Rule ${index}`,
  field: 'Asks where',
  comparison: 'is',
  value: 'Value',
  currency: 'Currency',
  approver: 'Who approves',
  grantor: 'Who may grant it',
  reason: 'Reason',
  reasonHint: 'Why: shown with the request',
  add: 'Add rule',
  remove: (index: number): string => `Remove rule ${index}`,
  edited: { add: 'Rule added', remove: 'Rule removed', change: 'Rule changed', sample: 'Sample rules' },
  save: 'Put into force',
  saved: (version: number): string => `Version ${version} is in force. Approvals under earlier rules no longer count.`,
  inForce: (version: number): string => `Version ${version} in force`,
  unsaved: 'Not in force yet',
  notYours: 'Only Pricing or an admin can put guardrails into force. Select a person with that role at the foot of the rail.',
  problemCount: (count: number): string => `${countText(count, 'problem')} to solve`,
  is: { true: 'yes', false: 'no' },
  preview: 'What a quote would need',
  previewHint: 'By the rules shown here, even if they are not in force.',
  previewQuote: 'Quote',
  previewNothing: 'Nothing. The quote is inside these rules.',
  trying: (seconds: number): string => `The rules are being tried for ${seconds} s`,
  notTried: 'These rules were not tried on the quote. They are as soon as they change.',
  previewUnknown: 'This quote has problems. Solve them to see what it needs.',
  previewNone: 'There is no quote to try the rules on.',
  effects: 'What these rules would change',
  looked: (looked: number, total: number): string =>
    `${numberText(String(looked), 'en')} of ${countText(total, 'open quote')} looked at`,
  stop: 'Stop',
  hits: (stricter: number, fallen: number, unknown: number): string =>
    [
      stricter === 0
        ? 'No open quote needs more approval than now.'
        : `${countText(stricter, 'open quote')} would need more approval than now.`,
      ...(fallen === 0 ? [] : [`Requests and approvals of ${countText(fallen, 'quote')} no longer count.`]),
      ...(unknown === 0 ? [] : [`${countText(unknown, 'quote')} can’t be judged yet: they have problems to solve.`]),
    ].join(' '),
  noEffects: 'No open quote needs other approvals.',
  needsNow: 'Needs now',
  needsThen: 'Would need',
  noApproval: 'no approval',
  approvals: 'Approvals',
  falls: 'no longer count',
  notYet: 'Not yet',
};
