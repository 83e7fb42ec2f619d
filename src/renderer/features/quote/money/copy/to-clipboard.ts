/** Puts a table on the clipboard as words and as HTML, in the copy that the user asked for. Returns whether the system took it. */
export function toClipboard(plain: string, html: string): boolean {
  const put = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.clipboardData?.setData('text/plain', plain);
    event.clipboardData?.setData('text/html', html);
  };
  document.addEventListener('copy', put, { once: true, capture: true });
  try {
    // The asynchronous clipboard asks for a permission that this window grants nobody.
    // oxlint-disable-next-line typescript/no-deprecated -- the one way to both formats without it
    return document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', put, { capture: true });
  }
}
