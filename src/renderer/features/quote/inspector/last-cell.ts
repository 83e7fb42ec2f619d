// The cell of the grid that somebody was in last, so that the inspector gives them back to it.
let last: HTMLElement | null = null;

export function noteCell(target: EventTarget | null): void {
  if (target instanceof HTMLElement) last = target;
}

export function backToCell(): void {
  if (last?.isConnected === true) last.focus();
  else document.querySelector<HTMLElement>('.qw-deal-lines input, .qw-deal-lines button, .qw-deal-lines [tabindex="0"]')?.focus();
}
