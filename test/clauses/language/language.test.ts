import { describe, expect, test } from 'vitest';
import type { ClauseBlock, Inline } from '../../../src/shared/clauses/language/clause-text.ts';
import { readBody, readClause } from '../../../src/shared/clauses/language/read-clause.ts';

const head = (more = ''): string =>
  `---\nid: a\ntype: a\ntitle: A\nlanguage: en\nversion: 1\nposition: preferred\nwhy: because\n${more}---\n`;

const inlineText = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) => {
      switch (inline.type) {
        case 'text':
          return inline.text;
        case 'strong':
          return `<b>${inlineText(inline.children)}</b>`;
        case 'emphasis':
          return `<i>${inlineText(inline.children)}</i>`;
        case 'term':
          return `[${inline.path}${inline.form === 'plain' ? '' : ' dative'}]`;
        case 'ref':
          return `[→${inline.clause ?? ''}#${inline.paragraph ?? ''}]`;
        case 'literal':
          return `[!${inline.path ?? ''}:${inline.words}]`;
        case 'part':
          return `[§${inline.part}]`;
        case 'cite':
          return `[“${inline.words}”]`;
        case 'define':
          return `[=${inline.name}:${inline.words}]`;
        case 'use':
          return `[${inline.name}:${inline.words ?? '-'}]`;
      }
    })
    .join('');

const shape = (block: ClauseBlock): unknown => {
  switch (block.type) {
    case 'cases':
      return { [block.path]: block.cases.map(({ values, blocks }) => [values.map(({ value }) => value), blocks.map(shape)]) };
    case 'table':
    case 'example':
      return `${block.type} ${block.name}`;
    default:
      return `${block.type}${block.anchor === null ? '' : ` #${block.anchor}`}: ${inlineText(block.children)}`;
  }
};

describe('what is written', () => {
  test('is read as it is meant', () => {
    const { blocks, problems } = readBody(
      [
        '## Money {#money}',
        'Pay **all *of* it** within {{term:paymentTermsDays|dative}},',
        'see {{ref:other#part}}, {{ref:#money}} and {{part:billing}}. {#pay}',
        '- one {#first}',
        '- two goes on',
        '  here',
        '',
        'The {{define:pool|Pooled Services}} and {{use:pool}} and {{use:pool|Pools}}.',
        '',
        '::: when commitments[].billing',
        '::: is advance',
        'Before.',
        '::: is arrears',
        '::: when commitments[].rollover',
        '::: is given',
        'After.',
        '',
        '{{example:commitments[].rollover}}',
        '::: is absent',
        '::: end',
        '::: end',
        '{{table:credits.packs}}',
      ].join('\r\n'),
    );
    expect(problems).toEqual([]);
    expect(blocks.map(shape)).toEqual([
      'heading #money: Money',
      'paragraph #pay: Pay <b>all <i>of</i> it</b> within [paymentTermsDays dative], see [→other#part], [→#money] and [§billing].',
      'item #first: one',
      'item: two goes on here',
      'paragraph: The [=pool:Pooled Services] and [pool:-] and [pool:Pools].',
      {
        'commitments[].billing': [
          [['advance'], ['paragraph: Before.']],
          [
            ['arrears'],
            [
              {
                'commitments[].rollover': [
                  [['given'], ['paragraph: After.', 'example commitments[].rollover']],
                  [['absent'], []],
                ],
              },
            ],
          ],
        ],
      },
      'table credits.packs',
    ]);
  });

  test('scripts, HTML and links are text', () => {
    const source = '<script>alert("x")</script> <b onclick=x>bold</b> [a](javascript:x) &amp; `code`';
    expect(readBody(source)).toMatchObject({ problems: [], blocks: [{ children: [{ type: 'text', text: source }] }] });
  });

  test('a backslash prints what would mean something', () => {
    expect(readBody('\\*no\\* \\{\\{term:x\\}\\} \\\\ a\\b').blocks.map(shape)).toEqual(['paragraph: *no* {{term:x}} \\ a\\b']);
  });
});

const faults: readonly (readonly [body: string, at: string])[] = [
  ['Pay {{term:startDate now.', '10:5 unbalanced-braces'],
  ['Pay {{term:a {{term:b}} now.', '10:5 unbalanced-braces'],
  ['Pay now}} or never.', '10:8 unbalanced-braces'],
  ['First line\nand {{trem:startDate}} here.', '11:5 unknown-directive'],
  ['{{term:1 + 1}}', '10:1 unknown-directive'],
  ['{{constructor}} {{toString:x}}', '10:1 unknown-directive|10:17 unknown-directive'],
  ['Now **bold.', '10:5 unclosed-emphasis'],
  ['::: is given', '10:1 broken-cases'],
  ['::: end', '10:1 broken-cases'],
  ['::: whenever', '10:1 broken-cases'],
  ['::: when commitments\nstray\n::: is given\n::: end', '11:1 broken-cases'],
  ['::: when commitments\n::: is given\nOpen.', '10:1 broken-cases'],
  ['::: when commitments\n::: end', '10:1 broken-cases'],
];

describe('what is wrong', () => {
  test.each(faults)('%j', (body, expected) => {
    const { problems } = readClause(head() + body);
    expect(problems.map(({ at, rule }) => `${at.line}:${at.column} ${rule}`).join('|')).toBe(expected);
  });

  test('an offset leads to the very characters', () => {
    const source = `${head()}Größe {{term:a b}}.`;
    const [problem] = readClause(source).problems;
    expect(source.slice(problem?.at.from, problem?.at.to)).toBe('{{term:a b}}');
  });

  test.each([
    ['', 'no-head'],
    ['Text alone.', 'no-head'],
    ['---\nid: a\n', 'no-end'],
    [head('idd: b\n'), 'unknown-name'],
    [head('id: b\n'), 'repeated-name'],
    [head('no colon here\n'), 'unreadable-line'],
    [head('review-due: 2027-02-30\n'), 'wrong-value'],
    [head('each: everything\n'), 'wrong-value'],
    ['---\nid: a\n---\n', 'missing'],
    [head().replace('version: 1', 'version: 1.5'), 'wrong-value'],
    [head().replace('language: en', 'language: fr'), 'wrong-value'],
  ])('a head %#', (source, code) => {
    const { problems } = readClause(source);
    expect(problems.map((problem) => (problem.rule === 'head' ? problem.about.code : problem.rule))).toContain(code);
  });

  test('two megabytes are refused at once', () => {
    const { problems } = readClause(head() + '{{term:x}} '.repeat(200_000));
    expect(problems).toMatchObject([{ rule: 'too-large', most: 100_000 }]);
  });
});
