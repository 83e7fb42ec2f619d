import type { ClauseHead } from './clause-text.ts';

/** A value of the head runs to the end of its line, whatever sign ends a line. */
const onOneLine = (value: string): string => value.replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ').trim();
const listed = (values: readonly string[]): string | null => (values.length === 0 ? null : values.join(', '));

function entries(head: ClauseHead): readonly (readonly [name: string, value: string | null])[] {
  const { playbook } = head;
  return [
    ['id', head.id],
    ['type', head.type],
    ['title', head.title],
    ['language', head.language],
    ['version', String(head.version)],
    ['position', head.position],
    ['granted-by', head.grantedBy],
    ['pricing', head.pricing ? 'yes' : null],
    ['each', head.each],
    ['together', head.together ? 'yes' : null],
    ['applies', head.applies],
    ['jurisdictions', listed(head.jurisdictions)],
    ['requires', listed(head.requires)],
    ['excludes', listed(head.excludes)],
    ['review-due', head.reviewDue],
    ['source', head.source],
    ['why', playbook.why],
    ['say', playbook.say],
    ['escalate-if', playbook.escalateIf],
  ];
}

/** The head of a clause's file with its two lines of `---`; what is not given is not written. The body begins where it ends. */
export function writeHead(head: ClauseHead): string {
  const lines = entries(head).flatMap(([name, value]) => {
    const written = onOneLine(value ?? '');
    return written === '' ? [] : [`${name}: ${written}`];
  });
  return `---\n${lines.join('\n')}\n---\n`;
}

/** The file of a clause: `readClause` of it gives the head and the body back, the body without the space around it. */
export function writeClause(head: ClauseHead, body: string): string {
  return `${writeHead(head)}${body}\n`;
}
