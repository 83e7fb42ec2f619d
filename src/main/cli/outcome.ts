/** 0 done; 1 done and the answer is no; 2 unusable input or arguments, nothing written. */
export type Status = 0 | 1 | 2;

/** A command's output: results for standard output, problems and warnings for standard error, both in whole lines. */
export type Outcome = { readonly status: Status; readonly out: string; readonly problems: readonly string[] };

export const done = (out: string, warnings: readonly string[] = []): Outcome => ({ status: 0, out, problems: warnings });
export const answeredNo = (out: string, problems: readonly string[]): Outcome => ({ status: 1, out, problems });
export const unusable = (problems: readonly string[]): Outcome => ({ status: 2, out: '', problems });
