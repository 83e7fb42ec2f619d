import type { CheckedPdf, Compared, DocumentKind } from '../../../../calls/contracts/verification.ts';
import { beside, notComparable } from '../../../checker/de/beside.ts';
import { capitalized } from '../../../phrase.ts';
import type { Verdict } from '../../checking/verdict.ts';

/** Was eine Datei ist, im Nominativ mit Artikel, und wie es mit "dieser" heißt. */
const kinds: Readonly<Record<DocumentKind, { readonly the: string; readonly this: string; readonly of: string }>> = {
  contract: { the: '', this: 'Dieser Vertrag', of: 'dieses Vertrags' },
  annex: { the: 'der Berechnungsanhang zu', this: 'Dieser Berechnungsanhang', of: 'dieses Berechnungsanhangs' },
  amendment: { the: 'der Nachtrag zu', this: 'Dieser Nachtrag', of: 'dieses Nachtrags' },
  billing: { the: 'der Abrechnungsplan zu', this: 'Dieser Abrechnungsplan', of: 'dieses Abrechnungsplans' },
  evaluation: { the: 'die Auswertung zu', this: 'Diese Auswertung', of: 'dieser Auswertung' },
  'true-up': {
    the: 'die Mitteilung zur Anpassung (True-up) zu',
    this: 'Diese Mitteilung zur Anpassung',
    of: 'dieser Mitteilung zur Anpassung',
  },
};

/** "Q-2026-0042, Fassung 2". */
export function contractName({ number, revision }: { readonly number: string; readonly revision: number }): string {
  return `${number}, Fassung ${revision}`;
}

function nameOf({ document, number, revision }: Compared, against: CheckedPdf['against']): string {
  const of = document === 'contract' ? '' : `${kinds[document].the} `;
  if (number !== null && revision !== null) return `${of}${contractName({ number, revision })}`;
  return against === null ? 'der Vertrag' : `${of}${contractName(against)}`;
}

const follows = 'Jeder Betrag folgt aus den Bedingungen darin, und jede Seite ist, was sie ergeben.';
const followsByWords = 'Jeder Betrag folgt aus den Bedingungen darin, und jede Seite hat die Wörter, die sie ergeben.';

function comparedVerdict(of: Compared, against: CheckedPdf['against']): Verdict {
  const name = nameOf(of, against);
  const sentences = beside(of);
  switch (of.verdict) {
    case 'issued':
      return { tone: 'good', title: `Das ist ${name} wie ausgestellt, Byte für Byte.`, sentences };
    case 'signed':
      return {
        tone: 'good',
        title: `Das ist ${name} wie ausgestellt, unterschrieben oder ausgefüllt, sonst nichts.`,
        sentences,
      };
    case 'rewritten':
      return {
        tone: 'good',
        title: `Das ist ${name} wie ausgestellt, von einem anderen Programm geschrieben.`,
        sentences: ['Alles, was zu sehen ist und geschieht, ist dasselbe wie in der ausgestellten Datei.', ...sentences],
      };
    case 'whole':
      return {
        tone: 'good',
        title: `Das ist ${name}, in sich stimmig.`,
        sentences: [of.byWordsAlone ? followsByWords : follows, ...sentences],
      };
    case 'draft':
      return {
        tone: 'look',
        title: `Das ist ein Entwurf: ${name}.`,
        sentences: ['In dieser Form wurde er nie ausgestellt.', ...sentences],
      };
    case 'report':
      return {
        tone: 'good',
        title: `Das ist ${name} und gehört zum ausgestellten Vertrag.`,
        sentences: [follows, ...sentences],
      };
    case 'another-contract': {
      const title =
        against === null
          ? 'Das ist ein anderer Vertrag als der ausgestellte.'
          : `Das ist nicht der Vertrag, der als ${contractName(against)} ausgestellt wurde.`;
      return { tone: 'wrong', title, sentences: [`Es ist ${name}, in sich stimmig.`, ...sentences] };
    }
    case 'other-edition': {
      if (of.number === null) {
        return {
          tone: 'look',
          title: 'Eine andere Ausgabe von Quotewright hat das gemacht; ihre Daten lassen sich hier nicht lesen.',
          sentences: ['Prüfen Sie es mit jener Ausgabe, oder vergleichen Sie es mit der ausgestellten Datei.', ...sentences],
        };
      }
      return {
        tone: 'look',
        title: `Die Daten ${kinds[of.document].of} sind vollständig; die Seiten lassen sich hier nicht vergleichen.`,
        sentences: [
          'Eine andere Ausgabe von Quotewright hat die Seiten gezeichnet. Vergleichen Sie sie mit der ausgestellten Datei.',
          ...sentences,
        ],
      };
    }
    case 'changed':
      return { tone: 'wrong', title: `${kinds[of.document].this} wurde nach dem Export geändert.`, sentences };
  }
}

/** Das Ergebnis einer Prüfung in Worten. */
export function verdict({ verification, against }: CheckedPdf): Verdict {
  switch (verification.verdict) {
    case 'not-comparable':
      return { tone: 'look', title: 'Diese Datei lässt sich nicht vergleichen.', sentences: notComparable(verification) };
    case 'not-ours':
      return {
        tone: 'wrong',
        title: 'Das ist kein Vertrag von Quotewright.',
        sentences: ['Sie enthält keine Vertragsdaten, und ihre Seiten nennen keinen Vertrag, der hier ausgestellt wurde.'],
      };
    case 'unreadable': {
      const { which, why, needsPassword } = verification;
      if (needsPassword) {
        return { tone: 'look', title: 'Diese Datei ist verschlüsselt und öffnet sich nur mit einem Passwort.', sentences: [] };
      }
      const title =
        which === 'file'
          ? 'Diese Datei lässt sich nicht als PDF lesen.'
          : 'Das gespeicherte PDF dieser Fassung lässt sich nicht lesen.';
      return { tone: 'wrong', title, sentences: [capitalized(why)] };
    }
    default:
      return comparedVerdict(verification, against);
  }
}
