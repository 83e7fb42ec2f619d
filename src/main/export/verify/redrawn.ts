import type { SigningFields } from '../../../shared/vocabulary/signing-fields.ts';
import { signingFieldsNamed } from '../../../shared/vocabulary/signing-fields.ts';
import { assemble } from '../../../shared/document/assemble.ts';
import type { ContractData } from '../../../shared/document/data/contract-data.ts';
import type { DocumentTree } from '../../../shared/document/tree/tree.ts';
import { InternalFigures } from '../../../shared/document/parts/internal-part.ts';
import type { Brand } from '../brand/brand.ts';
import { contractAttachment, internalAttachment } from '../contract/embedded-data.ts';
import type { Embedded } from '../layout/definition.ts';
import type { Paper } from '../../../shared/vocabulary/paper.ts';
import { paperNamed } from '../../../shared/vocabulary/paper.ts';
import { renderPdf } from '../rendering/render-pdf.ts';
import type { FoundMark } from '../marks/mark-in-file.ts';
import { assemblyOfData } from '../../../shared/document/assembly/assembly.ts';

/** How a file was drawn, beside what its data says. */
export type Drawn = {
  readonly kind: 'draft' | 'final';
  readonly paper: Paper;
  readonly fields: SigningFields;
  readonly initials: boolean;
  readonly brand: Brand;
};

export function drawnAs(mark: FoundMark, brand: Brand): Drawn {
  return {
    kind: mark.kind === 'draft' ? 'draft' : 'final',
    paper: paperNamed(mark.paper ?? '') ?? 'A4',
    fields: signingFieldsNamed(mark.fields) ?? 'none',
    initials: mark.initials === 'yes',
    brand,
  };
}

export type Redrawing = {
  readonly data: ContractData;
  readonly json: string;
  /** The one that is printed: of the data, or, where the data was changed, of what it was. */
  readonly fingerprint: string;
  /** The JSON of our figures in an internal copy. */
  readonly internal: string | null;
  readonly drawn: Drawn;
};

/** The file that data gives; where a character of it is in no font, what would stand on its pages. */
export type Redrawn = { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly tree: DocumentTree };

/** Draws a contract again from its data. */
export async function redrawn({ data, json, fingerprint, internal, drawn }: Redrawing): Promise<Redrawn> {
  const figures = internal === null ? null : InternalFigures.safeParse(JSON.parse(internal));
  const attachments: Embedded[] = [contractAttachment(json, data.language)];
  if (internal !== null) attachments.push(internalAttachment(internal, data.language));
  const tree = assemble(assemblyOfData(data), fingerprint, {
    kind: drawn.kind,
    internal: figures?.success === true ? figures.data : null,
  });
  const made = await renderPdf(tree, { ...drawn, issueDate: data.issueDate, author: data.quote.seller.legalName, attachments });
  return made.ok ? { ok: true, bytes: made.bytes } : { ok: false, tree };
}
