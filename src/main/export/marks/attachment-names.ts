/** What the files inside a contract are called. */
export const attachmentName = 'contract.json';
export const internalAttachmentName = 'internal.json';
