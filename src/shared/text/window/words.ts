import { agreedWords } from './agreed/agreed-words.ts';
import { approveWords } from './quote/approve-words.ts';
import { warningWords } from './quote/warning-words.ts';
import { brandWords } from './settings/brand-words.ts';
import { builderWords } from './quote/builder-words.ts';
import { cardPartWords } from './card-part-words.ts';
import { cardWords } from './quote/card-words.ts';
import { catalogueWords } from './catalogue-words.ts';
import { checkingWords } from './checking/checking-words.ts';
import { contractTabWords } from './quote/contract-tab-words.ts';
import { quoteClauseWords } from './quote/clause-words.ts';
import { costBookWords } from './cost-book-words.ts';
import { customerWords } from './customer-words.ts';
import { adaptiveFieldWords, commitmentFieldWords, creditFieldWords, substitutionFieldWords } from './quote/deal-field-words.ts';
import { dealTermWords } from './quote/deal-term-words.ts';
import { evaluationWords } from './quote/evaluation-words.ts';
import { failureWords } from './failure-words.ts';
import { fieldWords } from './field-words.ts';
import { frameWords } from './frame-words.ts';
import { guidedWords } from './guided-words.ts';
import { gridWords } from './grid-words.ts';
import { approvalWords, peopleWords, policyWords, waitingWords } from './guardrail-words.ts';
import { historyWords } from './quote/history-words.ts';
import { howWords } from './quote/how-words.ts';
import { clauseWords, libraryWords, newClauseWords } from './clauses/library-words.ts';
import { moneyWords } from './quote/money-words.ts';
import { comparedWords } from '../simulation/compared-words.ts';
import { whatIfWords } from './quote/what-if-words.ts';
import { lineFieldWords } from './quote/line-field-words.ts';
import { previewWords } from './quote/preview-words.ts';
import { quotesWords } from './quotes-words.ts';
import { recoveryWords } from './recovery-words.ts';
import { serviceFieldWords } from './quote/service-words.ts';
import { reportWords } from './quote/report-words.ts';
import { actionWords } from './action-words.ts';
import { auditWords } from './settings/audit-words.ts';
import { startWords } from './start-words.ts';
import { shapeWords } from './shape-words.ts';
import { sentences } from './sentences.ts';
import { settingsWords } from './settings/settings-words.ts';
import { shellWords } from './shell-words.ts';
import { signingWords } from './quote/signing-words.ts';
import { templateWords } from './clauses/template-words.ts';

export const english = {
  frame: frameWords,
  quotes: quotesWords,
  shapes: shapeWords,
  start: startWords,
  guided: guidedWords,
  actions: actionWords,
  audit: auditWords,
  builder: builderWords,
  agreed: agreedWords,
  warnings: warningWords,
  approve: approveWords,
  fields: fieldWords,
  gridWords,
  line: lineFieldWords,
  cards: cardWords,
  cardParts: cardPartWords,
  catalogue: catalogueWords,
  commitment: commitmentFieldWords,
  credits: creditFieldWords,
  adaptive: adaptiveFieldWords,
  substitution: substitutionFieldWords,
  deal: dealTermWords,
  service: serviceFieldWords,
  quoteClauses: quoteClauseWords,
  contract: contractTabWords,
  preview: previewWords,
  checking: checkingWords,
  library: libraryWords,
  newClause: newClauseWords,
  clause: clauseWords,
  template: templateWords,
  evaluation: evaluationWords,
  money: moneyWords,
  compared: comparedWords,
  whatIf: whatIfWords,
  how: howWords,
  history: historyWords,
  costs: costBookWords,
  customers: customerWords,
  report: reportWords,
  settings: settingsWords,
  signing: signingWords,
  brand: brandWords,
  approvals: approvalWords,
  waiting: waitingWords,
  people: peopleWords,
  policy: policyWords,
  recovery: recoveryWords,
  failures: failureWords,
  shell: shellWords,
  sentences,
};

/** Every word that the window shows. A language is one value of this type; a missing word does not compile. */
export type WindowWords = typeof english;
