import type { LogoProblem } from '../vocabulary/logo-problem.ts';

function millions(count: number): string {
  return (count / 1_000_000).toFixed(1).replace(/\.0$/, '');
}

/** Why a file can't be the logo, and what to do about it. */
export function logoSentence(problem: LogoProblem): string {
  switch (problem.code) {
    case 'not-an-image':
      return 'is neither a PNG nor a JPEG: save the logo as PNG';
    case 'too-large':
      return `has ${millions(problem.bytes)} MB; a logo may have ${millions(problem.most)}: save it smaller`;
    case 'too-many-pixels':
      return `has ${problem.width} by ${problem.height} pixels; a logo may have ${millions(problem.most)} million in all: save it smaller`;
    case 'too-long-side':
      return `is ${problem.width} by ${problem.height} pixels; no side of a logo may be longer than ${problem.most}: save it smaller`;
    case 'broken':
      return 'is cut off or damaged: save or copy it again';
    case 'cmyk':
      return 'is in CMYK, the colours of a printing press: save it in RGB';
    case 'uncommon':
      return 'is a kind of JPEG that PDF readers do not show: save it as PNG';
  }
}
