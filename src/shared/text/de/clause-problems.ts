import type { AssemblyFailure } from '../../clauses/assembly-failure.ts';
import type { ClauseFault, HeadFault, HeadValue } from '../../clauses/language/clause-problem.ts';
import { numberText } from '../number-format.ts';
import { listText } from '../phrase.ts';

const quoted = (text: string): string => `„${text}“`;
const anyOf = (values: readonly string[]): string => listText(values, 'or', 'de');
const allOf = (values: readonly string[]): string => listText(values, 'and', 'de');

const headValues: Readonly<Record<Exclude<HeadValue, readonly string[]>, string>> = {
  identifier: 'aus Buchstaben, Ziffern und Bindestrichen bestehen',
  'whole-number': 'eine ganze Zahl ab 1 sein',
  position: 'preferred, fallback-1, fallback-2, … oder walk-away sein',
  date: 'ein Datum sein, als JJJJ-MM-TT',
  'no-without-each': 'no sein, wo die Klausel nicht für jedes einer Liste steht',
};

function headValueText(expected: HeadValue): string {
  return typeof expected === 'string' ? headValues[expected] : `eines davon sein: ${expected.join(', ')}`;
}

function headSentence(about: HeadFault): string {
  switch (about.code) {
    case 'no-head':
      return 'eine Klausel beginnt mit einer Zeile ---, darauf folgt ihr Kopf: id, type, title, language, version, position';
    case 'no-end':
      return 'der Kopf hat kein Ende: Schließen Sie ihn mit einer Zeile ---';
    case 'unreadable-line':
      return 'eine Zeile des Kopfes ist ein Name, ein Doppelpunkt und ein Wert, etwa „title: Übertrag“';
    case 'unknown-name':
      return `${quoted(about.name)} ist kein Feld im Kopf einer Klausel`;
    case 'repeated-name':
      return `${quoted(about.name)} steht zweimal im Kopf`;
    case 'missing':
      return `im Kopf fehlt ${about.name}`;
    case 'wrong-value':
      return `${about.name} muss ${headValueText(about.expected)}`;
  }
}

const casesSentences: Readonly<Record<Extract<ClauseFault, { rule: 'broken-cases' }>['about'], string>> = {
  'is-outside': '„::: is“ steht außerhalb von Fällen: Beginnen Sie sie mit „::: when TERM“',
  'end-outside': '„::: end“ hat kein „::: when“ davor',
  'no-case': 'diese Fälle haben kein „::: is VALUE“',
  'no-end': 'diese Fälle haben kein „::: end“',
  'text-before-case': 'Text zwischen „::: when“ und dem ersten „::: is“ gehört zu keinem Fall',
  unreadable: 'eine Zeile mit „:::“ ist „::: when TERM“, „::: is VALUE“ oder „::: end“',
};

const orderSentences: Readonly<Record<Extract<ClauseFault, { rule: 'missing-fallback-order' }>['about'], string>> = {
  'no-preferred': 'keine Klausel dieses Typs ist bevorzugt, also gibt es nichts, wovon zurückzufallen wäre',
  'two-preferred': 'auch eine andere Klausel dieses Typs ist bevorzugt',
  gap: 'die Rückfallposition davor fehlt: Rückfallpositionen zählen lückenlos ab 1',
  shared: 'eine andere Klausel dieses Typs hat dieselbe Verhandlungsposition',
  'no-role': 'eine Rückfallposition sagt, wer sie gewähren darf: granted-by',
};

const requirementSentences: Readonly<Record<Extract<ClauseFault, { rule: 'requires-and-excludes' }>['about'], string>> = {
  both: 'ist zugleich erforderlich und ausgeschlossen',
  circle: 'ist erforderlich und schließt selbst diese Klausel aus',
  itself: 'ist der Typ dieser Klausel selbst',
};

/** Ein Satz für jemanden, der Klauseln entwirft: was falsch ist und was stattdessen zu schreiben ist. */
export function clauseFaultSentence(fault: ClauseFault): string {
  switch (fault.rule) {
    case 'head':
      return headSentence(fault.about);
    case 'too-large':
      return `die Klausel hat ${numberText(String(fault.have), 'de')} Zeichen; eine Klausel darf höchstens ${numberText(String(fault.most), 'de')} haben`;
    case 'unbalanced-braces':
      return fault.missing === '}}' ? '{{ hat kein }}, das es schließt' : '}} hat kein {{, das es öffnet';
    case 'unknown-directive':
      return `${quoted(fault.text)} ist kein richtig geschriebenes term, ref, part, cite, define, use oder literal`;
    case 'unclosed-emphasis':
      return `${fault.mark} hat kein ${fault.mark}, das es schließt; schreiben Sie \\* für einen Stern`;
    case 'broken-cases':
      return casesSentences[fault.about];
    case 'repeated-name':
      return `der Name {#${fault.name}} steht zweimal in dieser Klausel`;
    case 'unknown-term':
      return `${quoted(fault.path)} ist kein Wert eines Geschäfts${fault.nearest === null ? '' : `; meinten Sie ${quoted(fault.nearest)}?`}`;
    case 'term-outside-each':
      return `${quoted(fault.path)} gehört zu einem von mehreren ${fault.each}: Der Kopf muss „each: ${fault.each}“ sagen`;
    case 'not-for-print':
      return `${quoted(fault.path)} lässt sich in Fällen abfragen, hat aber keine eigenen Worte`;
    case 'engine-does-not-read':
      return `kein Entgelt hängt von ${quoted(fault.path)} ab: Eine Preisklausel darf nur von Werten sprechen, die die Preisberechnung liest`;
    case 'may-be-absent':
      return `einem Geschäft kann ${quoted(fault.unless)} fehlen: Setzen Sie dies in „::: when ${fault.unless}“, oder lassen Sie die Klausel nur dafür gelten`;
    case 'literal-in-library':
      return `${quoted(fault.text)} ist als Zahl in Worten behalten: Das darf nur der eigene Wortlaut eines Angebots, eine Klausel der Bibliothek nennt den Wert`;
    case 'literal-number':
      return `${quoted(fault.text)} ist eine Zahl im Text: Nennen Sie den Wert des Geschäfts. Eine Norm oder ein anderes Dokument wird ganz zitiert oder in {{cite:…}}`;
    case 'literal-percentage':
      return `${quoted(fault.text)} ist ein Prozentsatz im Text: Nennen Sie den Wert des Geschäfts`;
    case 'literal-period':
      return `${quoted(fault.text)} ist eine Frist im Text: Nennen Sie den Wert des Geschäfts`;
    case 'literal-money':
      return `${quoted(fault.text)} ist ein Betrag im Text: Nennen Sie den Wert des Geschäfts`;
    case 'literal-multiple':
      return `${quoted(fault.text)} ist ein Vielfaches oder ein Bruchteil im Text: Nennen Sie den Wert des Geschäfts`;
    case 'no-citation':
      return `${quoted(fault.text)} ist kein Zitat: Nennen Sie das Dokument und die Stelle darin, etwa „Artikel 28 der Verordnung (EU) 2016/679“ oder „§ 288 BGB“; ein Abschnitt dieses Vertrags ist ein ref`;
    case 'unknown-case':
      return `${quoted(fault.value)} ist kein Wert davon; möglich sind ${anyOf(fault.values)}`;
    case 'uncovered-case':
      return `den Fällen fehlt ${anyOf(fault.values)}: Jeder Wert von ${quoted(fault.path)} muss in genau einem Fall stehen`;
    case 'repeated-case':
      return `${quoted(fault.value)} steht in mehr als einem Fall`;
    case 'cannot-be-tested':
      return `jedes Geschäft hat an dieser Stelle ${quoted(fault.path)}, und es ist keine Auswahl: Die Fälle entscheiden nichts`;
    case 'undefined-definition':
      return `${quoted(fault.name)} wird verwendet, aber keine Klausel bestimmt es`;
    case 'unused-definition':
      return `${quoted(fault.name)} ist bestimmt, aber keine Klausel verwendet es`;
    case 'repeated-definition':
      return `${quoted(fault.name)} ist auch in der Klausel ${quoted(fault.clause)} bestimmt`;
    case 'broken-reference':
      return `${quoted(fault.target)} fehlt, oder es fehlt in einer Alternative, die ein Vertrag stattdessen haben kann`;
    case 'circular-reference':
      return `der Verweis führt dorthin zurück, wo er beginnt: ${fault.through.join(' → ')}`;
    case 'unknown-part':
      return `${quoted(fault.name)} ist kein Abschnitt der Bestellung; die Abschnitte sind ${allOf(fault.known)}`;
    case 'unknown-table':
      return `${quoted(fault.name)} ist keine Tabelle; die Tabellen sind ${allOf(fault.known)}`;
    case 'unknown-example':
      return `${quoted(fault.name)} ist kein Rechenbeispiel; die Beispiele sind ${allOf(fault.known)}`;
    case 'double-negative':
      return `die Verneinungen heben sich auf: ${quoted(fault.text)}; sagen Sie, was gilt`;
    case 'missing-fallback-order':
      return orderSentences[fault.about];
    case 'no-worked-example':
      return 'eine Preisklausel enthält ein Rechenbeispiel, {{example:…}} auf einer eigenen Zeile, oder verweist auf den Abschnitt, der sie berechnet: {{part:commitment}}, billing, true-up oder adaptive';
    case 'no-playbook':
      return 'im Kopf fehlt der Grund für den Wortlaut: why';
    case 'requires-and-excludes':
      return `${quoted(fault.type)} ${requirementSentences[fault.about]}`;
  }
}

/** Ein Satz für jemanden, der den Vertrag will: was seine Klauseln offen lassen, und wo. */
export function assemblyFailureSentence({ clause, version, at, fault }: AssemblyFailure): string {
  if (fault.rule === 'no-words-for-term' && version === null) return `${fault.path}: ${failureSentence(fault)}`;
  if (fault.rule === 'no-words-for-term') {
    return `Klausel ${clause}@${version}: Sie sagt nichts zu ${quoted(fault.path)}, einer Bedingung des Geschäfts; nehmen Sie eine Version oder einen Wortlaut, der es tut`;
  }
  const place = at === null ? '' : `, Zeile ${at.line}`;
  return `Klausel ${clause}${version === null ? '' : `@${version}`}${place}: ${failureSentence(fault)}`;
}

function failureSentence(fault: AssemblyFailure['fault']): string {
  switch (fault.rule) {
    case 'no-value':
      return `dem Geschäft fehlt ${quoted(fault.path)}`;
    case 'not-in-library':
      return `die Bibliothek hat keine solche Version auf ${languageName(fault.language)}`;
    case 'no-words-for-term':
      return 'keine Klausel sagt diese Bedingung des Geschäfts, darum kann der Vertrag nicht endgültig sein; wählen Sie Klauseln, die sie sagen, oder nehmen Sie die Bedingung aus dem Angebot';
    case 'no-clause-of-type':
      return `die Vorlage verlangt ${quoted(fault.type)}, wofür die Bibliothek keine bevorzugte Klausel auf ${languageName(fault.language)} hat`;
    case 'two-of-a-type':
      return `verträgt sich nicht mit ${quoted(fault.other)}: Ein Vertrag hat eine Klausel des Typs ${quoted(fault.type)}`;
    case 'requirement-missing':
      return `braucht eine Klausel des Typs ${quoted(fault.type)} neben sich`;
    case 'excluded-is-there':
      return `darf nicht in einem Vertrag mit einer Klausel des Typs ${quoted(fault.type)} sein`;
    case 'no-example':
      return `ein Rechenbeispiel zu ${quoted(fault.name)} lässt sich für dieses Geschäft nicht ermitteln`;
    default:
      return clauseFaultSentence(fault);
  }
}

function languageName(language: string): string {
  return language === 'de' ? 'Deutsch' : 'Englisch';
}
