import type { ESignService } from '../vocabulary/signing-fields.ts';
import type { StrayTag } from '../vocabulary/stray-tag.ts';

/** What the services call themselves. */
export const serviceNames: Readonly<Record<ESignService, string>> = {
  docusign: 'DocuSign',
  adobe: 'Acrobat Sign',
  dropbox: 'Dropbox Sign',
  docuseal: 'DocuSeal',
  documenso: 'Documenso',
};

/** Where a tag of a service was typed, what comes of it, and what to do. */
export function strayTagSentence({ service, place, tag }: StrayTag): string {
  const name = serviceNames[service];
  return `${place}: contains “${tag}”, of which ${name} would make a field: change the text, or sign another way than with ${name}`;
}
