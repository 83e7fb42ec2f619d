import type { LogoProblem } from '../../vocabulary/logo-problem.ts';

function millions(count: number): string {
  return (count / 1_000_000).toFixed(1).replace(/\.0$/, '').replace('.', ',');
}

/** Warum eine Datei nicht das Logo sein kann, und was zu tun ist. */
export function logoSentence(problem: LogoProblem): string {
  switch (problem.code) {
    case 'not-an-image':
      return 'ist weder PNG noch JPEG: Speichern Sie das Logo als PNG';
    case 'too-large':
      return `hat ${millions(problem.bytes)} MB; ein Logo darf ${millions(problem.most)} haben: Speichern Sie es kleiner`;
    case 'too-many-pixels':
      return `hat ${problem.width} mal ${problem.height} Pixel; ein Logo darf zusammen ${millions(problem.most)} Millionen haben: Speichern Sie es kleiner`;
    case 'too-long-side':
      return `hat ${problem.width} mal ${problem.height} Pixel; keine Seite eines Logos darf länger als ${problem.most} sein: Speichern Sie es kleiner`;
    case 'broken':
      return 'ist abgeschnitten oder beschädigt: Speichern oder kopieren Sie es noch einmal';
    case 'cmyk':
      return 'ist in CMYK, den Farben einer Druckmaschine: Speichern Sie es in RGB';
    case 'uncommon':
      return 'ist eine Art von JPEG, die PDF-Programme nicht zeigen: Speichern Sie es als PNG';
  }
}
