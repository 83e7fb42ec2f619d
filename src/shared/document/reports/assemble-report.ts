import { invoiceList } from '../parts/order/invoice-list.ts';
import type { InternalFigures } from '../parts/internal-part.ts';
import { internalPart } from '../parts/internal-part.ts';
import type { Block, DocumentTree, Part } from '../tree/tree.ts';
import { evaluationSections } from './evaluation-report.ts';
import type { Report } from './report.ts';
import type { Fingerprints } from './report-head.ts';
import { reportHead } from './report-head.ts';
import { trueUpHead, trueUpSections } from './true-up-report.ts';
import { trueUpSubjectOf } from './true-up-subject.ts';

export type AssembleReportOptions = {
  /** Marked as a draft where the contract is one. */
  readonly kind: 'draft' | 'final';
  /** SHA-256 of the contract's own canonical JSON, 64 hex digits. */
  readonly contractFingerprint: string;
  /** What an internal copy shows of our costs; null in everything a customer may receive. */
  readonly internal: InternalFigures | null;
};

export const reportAttachment = 'report.json';

function contentOf({ assembly, data }: Report, fingerprints: Fingerprints, isInternal: boolean): readonly Block[] {
  const { report } = data;
  switch (report.kind) {
    case 'billing':
      return [...reportHead(assembly, data, fingerprints), ...invoiceList(assembly, 1)];
    case 'evaluation':
      return [...reportHead(assembly, data, fingerprints), ...evaluationSections(assembly, isInternal)];
    case 'true-up': {
      const subject = trueUpSubjectOf(assembly.results, report);
      return [
        ...reportHead(assembly, data, fingerprints, trueUpHead(assembly, subject)),
        ...trueUpSections(assembly, subject, data.date),
      ];
    }
  }
}

/** A report as one tree, made only from its embedded data. The fingerprint is the SHA-256 of that data's canonical JSON in hexadecimal. */
export function assembleReport(report: Report, fingerprint: string, options: AssembleReportOptions): DocumentTree {
  const { assembly, data } = report;
  const { contract } = data;
  const { document: words, general, reports } = assembly.words;
  const internal: Part[] =
    options.internal === null ? [] : [{ id: 'internal', ownPage: true, blocks: internalPart(assembly, options.internal) }];
  const closing: readonly Block[] = [{ type: 'paragraph', style: 'note', text: reports.fingerprintIs(reportAttachment, 16) }];
  return {
    title: `${reports.titles[data.report.kind]} ${contract.quote.number}`,
    language: contract.language,
    number: contract.quote.number,
    revision: general.revisionOf(contract.revision),
    fingerprint,
    pageMark: options.internal === null ? null : words.internalCopy,
    watermark: options.kind === 'draft' ? words.draft : null,
    pageOf: { page: words.page, of: words.pageOf },
    failures: [],
    parts: [
      {
        id: 'report',
        ownPage: false,
        blocks: [
          ...contentOf(report, { own: fingerprint, contract: options.contractFingerprint }, options.internal !== null),
          ...closing,
        ],
      },
      ...internal,
    ],
  };
}
