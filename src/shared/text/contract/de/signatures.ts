import type { SignatureWords } from '../en/signatures.ts';

export const signatureWords: SignatureWords = {
  section: 'Unterschriften',
  agreement: (number, revision) =>
    `Mit ihrer Unterschrift vereinbaren die Parteien ${number}, Fassung ${revision}, wie auf den vorstehenden Seiten und in den in diese Datei eingebetteten Daten niedergelegt.`,
  fingerprint: 'Fingerabdruck',
  fingerprintIs: (file, digits) =>
    `Der Fingerabdruck ist der SHA-256 der eingebetteten Datei ${file} in hexadezimaler Schreibweise. Seine ersten ${digits}\u00A0Stellen stehen am Fuß jeder Seite.`,
  forParty: { seller: 'Für den Anbieter', customer: 'Für den Kunden' },
  signature: 'Unterschrift',
  name: 'Name',
  title: 'Funktion',
  date: 'Datum',
  initials: 'Paraphe',
};
