import type { FileProblem, JsonSyntax } from '../calls/reply.ts';

/** Bytes as a reader counts them: "20 MB". */
function sizeText(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${Math.round(bytes / 1_000_000)} MB`;
}

const jsonParts: Readonly<Record<Exclude<Extract<JsonSyntax, { code: 'misplaced' }>['expected'], 'end'>, string>> = {
  value: 'a value',
  name: 'a name in quotation marks',
  colon: 'a colon',
  'comma-or-brace': 'a comma or the closing brace',
  'comma-or-bracket': 'a comma or the closing bracket',
};

function syntaxSentence(fault: JsonSyntax): string {
  switch (fault.code) {
    case 'misplaced': {
      const found = fault.found === null ? 'The file ends' : `There is ${fault.found}`;
      return fault.expected === 'end'
        ? `${found} after the end of the document.`
        : `${found} where ${jsonParts[fault.expected]} should be.`;
    }
    case 'trailing-comma':
      return 'There is a comma before the closing bracket.';
    case 'open-text':
      return 'The text that begins here has no closing quotation mark.';
    case 'unknown-escape':
      return 'There is an escape that JSON does not know.';
    case 'control-character':
      return 'There is a control character in a text; it is written as an escape.';
    case 'open-number':
      return 'The number that begins here does not end as one.';
  }
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
      return `is not JSON: line ${problem.line}, column ${problem.column}: ${syntaxSentence(problem.fault)}`;
    case 'name-twice':
      return `gives ${problem.path} twice; line ${problem.line}, column ${problem.column} is the second: remove one`;
    case 'nested-too-deep':
      return `is nested more than ${problem.most} brackets deep from line ${problem.line}, column ${problem.column} on; is it the right file?`;
    case 'too-many-values':
      return `has more than ${problem.most} values and names; is it the right file?`;
    case 'unknown':
      return `can’t be used: ${problem.detail}`;
  }
}
