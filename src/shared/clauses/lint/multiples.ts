// Multiples and fractions in words: "twice", "three times", "half of", "das Zweifache", "ein Drittel". Frequencies count among them
// ("twice a year"), and "once" does not: it is how often most things happen.

const english = {
  count:
    'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|(?:a |one )?hundred|(?:a |one )?thousand',
  ordinal: 'third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|twelfth|twentieth|hundredth|thousandth',
};

const en: readonly string[] = [
  `(?:(?:${english.count})(?:[ -](?:and[ -])?(?:a|one)[ -](?:half|quarter|third))?|(?:one[ -])?and[ -]a[ -](?:half|quarter)|one and a (?:half|quarter)|half a|several hundred)[ -](?:times|fold)`,
  `(?:${english.count})fold`,
  'one and a (?:half|quarter|third)',
  'twice|thrice|trebl(?:e|es|ed|ing)|tripl(?:e|es|ed|ing)|quadrupl(?:e|es|ed|ing)|quintupl(?:e|es|ed|ing)',
  'doubl(?:e|es|ed|ing)(?![ -](?:taxation|counting|recovery|payment|entry|check|opt-in|negative|click))',
  '(?:(?:a|one)[ -])?half(?![ -]?(?:way|hearted)|-yearly)',
  'halv(?:ed|ing)',
  `(?:two|three|four|five|six|seven|eight|nine|ten|eleven)[ -](?:${english.ordinal}|half|quarter|halve)s`,
  `(?:a|one)-(?:${english.ordinal}|quarter)`,
  // "A third of the fees", and neither "a third party" nor "a quarter".
  `(?:a|one) (?:${english.ordinal}|quarter)(?= (?:of|more|less|as|again)\\b)`,
];

const german = {
  count: 'zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|fünfzehn|zwanzig|dreißig|fünfzig|hundert|tausend',
  part: 'drittel|viertel|fünftel|sechstel|siebtel|achtel|neuntel|zehntel|zwölftel|zwanzigstel|hundertstel|tausendstel',
};

const de: readonly string[] = [
  `(?:(?:(?:${german.count})(?:einhalb)?)|anderthalb|eineinhalb)[ -]?fach(?:e[nmrs]?)?`,
  'doppelt(?:e[nmrs]?)?|zwiefach(?:e[nmrs]?)?',
  '(?:ver(?:doppel|dreifach|vierfach|fünffach|zehnfach)|halbier)\\p{L}*',
  `(?:(?:${german.count})(?:einhalb)?|anderthalb|eineinhalb)[ -]?mal(?:ig(?:e[nmrs]?)?)?`,
  `anderthalb|(?:ein|${german.count})einhalb`,
  'hälften?|hälftig(?:e[nmrs]?)?|halb(?:e[nmrs]?)?',
  `(?:(?:ein(?:e[mnrs]?)?|${german.count})[ -]?)?(?:${german.part})[sn]?`,
];

/** Patterns of a language's multiples, between the edges of words. */
export const multiples = { en: en.join('|'), de: de.join('|') } as const;
