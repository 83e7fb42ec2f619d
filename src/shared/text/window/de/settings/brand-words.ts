import type { brandWords as english } from '../../settings/brand-words.ts';

export const brandWords: typeof english = {
  title: 'Aussehen der Verträge',
  hint: 'Für jeden neuen Vertrag. Ausgestellte Verträge bleiben, wie sie sind.',
  logo: 'Logo',
  logoHint: 'PNG oder JPEG, höchstens 1 MB. Es steht auf dem Deckblatt.',
  noLogo: 'Kein Logo',
  size: (width, height) => `${width} mal ${height} Pixel`,
  choose: 'Logo auswählen …',
  remove: 'Logo entfernen',
  colour: 'Farbe',
  colourHint:
    '# und sechs hexadezimale Ziffern, etwa #0b5a5e; leer für die der App. Sie färbt die Linien von Deckblatt und Überschriften.',
  colourWrong: 'Braucht # und sechs hexadezimale Ziffern, etwa #0b5a5e',
  paper: 'Papier',
  papers: { A4: 'A4', LETTER: 'US Letter' },
  darkened: (colour) => `Zu hell, um auf Weiß lesbar zu sein: Verträge verwenden ${colour}.`,
};
