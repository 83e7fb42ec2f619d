/** The nonce of this page: style elements that carry it are allowed by the content security policy, others are not. */
export function pageNonce(): string {
  return document.querySelector<HTMLElement>('script[nonce]')?.nonce ?? '';
}
