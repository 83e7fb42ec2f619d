import type { Command } from 'commander';
import { brandWords } from '../../shared/text/command-line/brand-sentences.ts';
import { commandLineWords as words } from '../../shared/text/command-line/sentences.ts';
import { signingWords } from '../../shared/text/command-line/signing-sentences.ts';

/** The options of a contract, which `export` takes and `annex` after it: one line of options makes both files. */
export function withContractOptions(command: Command): Command {
  return command
    .option('--costs <file>', words.costs)
    .option('--policy <file>', words.policy)
    .option('--card <file...>', words.card)
    .option('--final', words.final)
    .option('--internal', words.internal)
    .option('--fields <kind>', signingWords.fields)
    .option('--initials', signingWords.initials)
    .option('--seal <p12>', signingWords.seal)
    .option('--seal-passphrase-file <file>', signingWords.sealPassphraseFile)
    .option('--logo <file>', brandWords.logo)
    .option('--colour <colour>', brandWords.colour)
    .option('--as-of <date>', words.asOf)
    .option('--language <language>', words.language)
    .option('--paper <paper>', words.paper)
    .option('--template <template>', words.template)
    .option('--amends <file>', words.amends)
    .option('--from <month>', words.from)
    .option('--checker', words.checker)
    .option('--accept <what...>', words.accept);
}
