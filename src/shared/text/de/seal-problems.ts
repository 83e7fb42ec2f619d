import type { SealProblem } from '../../vocabulary/seal-problem.ts';

/** Warum ein Dokument nicht gesiegelt ist, und was zu tun ist. */
export function wholeSealSentence({ code }: SealProblem): string {
  switch (code) {
    case 'not-a-certificate':
      return 'Die Datei ist keine Zertifikatsdatei: Exportieren Sie Zertifikat und Schlüssel zusammen als PKCS#12 (.p12 oder .pfx).';
    case 'wrong-passphrase':
      return 'Die Datei öffnet sich nicht mit dieser Passphrase: Prüfen Sie sie und versuchen Sie es noch einmal.';
    case 'not-rsa':
      return 'Die Datei hat keinen RSA-Schlüssel: Das Siegel braucht einen.';
    case 'no-own-certificate':
      return 'Die Datei hat kein Zertifikat zu ihrem Schlüssel: Exportieren Sie beide zusammen.';
    case 'expired':
      return 'Das Zertifikat ist am Ausstellungstag abgelaufen: Verwenden Sie das erneuerte.';
    case 'not-yet-valid':
      return 'Das Zertifikat gilt am Ausstellungstag noch nicht: Verwenden Sie eines, das gilt.';
    case 'never-of-a-draft':
      return 'Ein Entwurf wird nicht gesiegelt: Exportieren Sie das endgültige Dokument, oder lassen Sie das Siegel weg.';
    case 'with-a-service':
      return 'Ein Signaturdienst schreibt die Datei um, was das Siegel brechen würde: Lassen Sie eines von beiden weg.';
  }
}
