/** How a final document is made ready to sign: by fields of its own, or by the text tags of one e-sign service. */
export const eSignServices = ['docusign', 'adobe', 'dropbox', 'docuseal', 'documenso'] as const;
export type ESignService = (typeof eSignServices)[number];

export const signingFields = ['none', 'acroform', ...eSignServices] as const;
export type SigningFields = (typeof signingFields)[number];

/** The kind of that name; null for an unknown name. */
export function signingFieldsNamed(name: string | null): SigningFields | null {
  return signingFields.find((each) => each === name) ?? null;
}

export function isESignService(fields: SigningFields): fields is ESignService {
  return eSignServices.some((each) => each === fields);
}
