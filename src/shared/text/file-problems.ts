import type { FileProblem } from '../calls/reply.ts';

/** Bytes as a reader counts them: "20 MB". */
function sizeText(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${Math.round(bytes / 1_000_000)} MB`;
}

/** Why a file could not be read or written, as the end of a sentence that starts with its name. */
export function fileSentence(problem: FileProblem): string {
  switch (problem.code) {
    case 'missing':
      return 'is not there; check the name';
    case 'no-permission':
      return 'may not be opened; check who may read and write it';
    case 'is-a-folder':
      return 'is a folder; name a file in it';
    case 'read-only':
      return 'can’t be written, because its disk or folder is read-only; choose another place';
    case 'full':
      return 'can’t be written, because the disk is full; make room or choose another place. Nothing was written';
    case 'too-large':
      return `is ${sizeText(problem.bytes)} large and at most ${sizeText(problem.most)} are read; is it the right file?`;
    case 'not-utf8':
      return `is not UTF-8 text from byte ${problem.offset} on; save it as UTF-8`;
    case 'not-json':
      return `is not JSON: line ${problem.line}, column ${problem.column}: ${problem.detail}`;
    case 'name-twice':
      return `gives ${problem.path} twice; line ${problem.line}, column ${problem.column} is the second: remove one`;
    case 'nested-too-deep':
      return `is nested more than ${problem.most} brackets deep from line ${problem.line}, column ${problem.column} on; is it the right file?`;
    case 'unknown':
      return `can’t be used: ${problem.detail}`;
  }
}
