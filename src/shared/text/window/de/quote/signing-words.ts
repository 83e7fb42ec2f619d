import { serviceNames } from '../../../e-sign-services.ts';
import type { signingWords as english } from '../../quote/signing-words.ts';

export const signingWords: typeof english = {
  fields: 'Unterschrieben mit',
  kinds: {
    acroform: 'Feldern im PDF',
    none: 'Hand, auf Papier',
    ...serviceNames,
  },
  services: 'Marken für einen Dienst',
  hints: {
    acroform: 'Felder für Unterschriften und für Name, Funktion und Datum.',
    none: 'Linien für Unterschriften, ohne Felder.',
    service: 'Unsichtbare Marken, an die der Dienst seine Felder setzt.',
    docuseal: 'Unsichtbare Marken. DocuSeal sucht sie in Dateien, deren Name auf _tagged.pdf endet.',
  },
  seal: 'Mit einem Zertifikat siegeln',
  sealHint: 'Das Dokument trägt die Signatur des Zertifikats Ihrer Firma. Kunden unterschreiben danach.',
  sealWithService: 'Nicht mit einem Signaturdienst: Er schreibt die Datei um, was das Siegel brechen würde.',
  chooseCertificate: 'Zertifikat auswählen …',
  chooseOther: 'Anderes auswählen …',
  certificate: 'Zertifikat',
  certificateHint: 'Eine PKCS#12-Datei (.p12 oder .pfx) mit dem Schlüssel darin. Nur RSA-Schlüssel funktionieren.',
  certificateMissing: 'Wählen Sie zuerst das Zertifikat aus.',
  passphrase: 'Passphrase des Zertifikats',
  passphraseHint: 'Nur für dieses Dokument verwendet und nie gespeichert.',
  showPassphrase: 'Passphrase zeigen',
  initials: 'Paraphen auf jeder Seite',
  initialsHint: 'Ein Platz für jeden Unterzeichner am Fuß jeder Seite vor der Unterschriftsseite.',
};
