import { contractWords } from '../../../shared/text/contract/contract-words.ts';
import type { Language } from '../../../shared/text/language.ts';
import type { Embedded } from '../layout/definition.ts';
import { attachmentName, internalAttachmentName } from '../marks/attachment-names.ts';

export function contractAttachment(json: string, language: Language): Embedded {
  return { name: attachmentName, json, description: contractWords(language).document.attachments.contract };
}

export function internalAttachment(json: string, language: Language): Embedded {
  return { name: internalAttachmentName, json, description: contractWords(language).document.attachments.internal };
}
