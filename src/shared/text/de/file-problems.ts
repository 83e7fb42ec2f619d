import type { FileProblem, JsonSyntax } from '../../calls/reply.ts';
import { numberText } from '../number-format.ts';

/** Bytes, wie man sie zählt: "20 MB". */
function sizeText(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${Math.round(bytes / 1_000_000)} MB`;
}

const number = (value: number): string => numberText(String(value), 'de');

const jsonParts: Readonly<Record<Exclude<Extract<JsonSyntax, { code: 'misplaced' }>['expected'], 'end'>, string>> = {
  value: 'ein Wert',
  name: 'ein Name in Anführungszeichen',
  colon: 'ein Doppelpunkt',
  'comma-or-brace': 'ein Komma oder die schließende geschweifte Klammer',
  'comma-or-bracket': 'ein Komma oder die schließende eckige Klammer',
};

function syntaxSentence(fault: JsonSyntax): string {
  switch (fault.code) {
    case 'misplaced': {
      const found = fault.found === null ? 'Die Datei endet' : `Es steht ${fault.found} da`;
      return fault.expected === 'end'
        ? `Nach dem Ende des Dokuments steht ${fault.found ?? 'nichts'}.`
        : `${found}, wo ${jsonParts[fault.expected]} sein sollte.`;
    }
    case 'trailing-comma':
      return 'Vor der schließenden Klammer steht ein Komma.';
    case 'open-text':
      return 'Der Text, der hier beginnt, hat kein schließendes Anführungszeichen.';
    case 'unknown-escape':
      return 'Eine Zeichenfolge nach einem Rückstrich kennt JSON nicht.';
    case 'control-character':
      return 'In einem Text steht ein Steuerzeichen; es wird als Folge nach einem Rückstrich geschrieben.';
    case 'open-number':
      return 'Die Zahl, die hier beginnt, endet nicht als Zahl.';
  }
}

/** Warum eine Datei nicht gelesen oder geschrieben werden konnte, als Ende eines Satzes, der mit ihrem Namen beginnt. */
export function fileSentence(problem: FileProblem): string {
  switch (problem.code) {
    case 'missing':
      return 'ist nicht da; prüfen Sie den Namen';
    case 'no-permission':
      return 'darf nicht geöffnet werden; prüfen Sie, wer sie lesen und schreiben darf';
    case 'is-a-folder':
      return 'ist ein Ordner; nennen Sie eine Datei darin';
    case 'read-only':
      return 'lässt sich nicht schreiben, weil der Datenträger oder Ordner schreibgeschützt ist; wählen Sie einen anderen Ort';
    case 'full':
      return 'lässt sich nicht schreiben, weil der Datenträger voll ist; schaffen Sie Platz, oder wählen Sie einen anderen Ort. Nichts wurde geschrieben';
    case 'too-large':
      return `hat ${sizeText(problem.bytes)}, und höchstens ${sizeText(problem.most)} werden gelesen; ist es die richtige Datei?`;
    case 'not-utf8':
      return `ist ab Byte ${number(problem.offset)} kein UTF-8-Text; speichern Sie sie als UTF-8`;
    case 'not-json':
      return `ist kein JSON: Zeile ${number(problem.line)}, Spalte ${number(problem.column)}: ${syntaxSentence(problem.fault)}`;
    case 'name-twice':
      return `nennt ${problem.path} zweimal; in Zeile ${number(problem.line)}, Spalte ${number(problem.column)} steht das zweite: Entfernen Sie eines`;
    case 'nested-too-deep':
      return `ist ab Zeile ${number(problem.line)}, Spalte ${number(problem.column)} tiefer als ${number(problem.most)} Klammern verschachtelt; ist es die richtige Datei?`;
    case 'too-many-values':
      return `hat mehr als ${number(problem.most)} Werte und Namen; ist es die richtige Datei?`;
    case 'unknown':
      return `ist nicht verwendbar: ${problem.detail}`;
  }
}
