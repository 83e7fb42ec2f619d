/** What the files inside a contract are called. */
export const attachmentName = 'contract.json';
export const internalAttachmentName = 'internal.json';
/** Inside a memo to the controller, which is no contract and goes to nobody else. */
export const memoAttachmentName = 'memo.json';
/** Inside answers to procurement. */
export const procurementAttachmentName = 'procurement.json';
/** Inside pages of scenarios and replay. */
export const whatIfAttachmentName = 'what-if.json';
