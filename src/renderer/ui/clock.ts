const two = (value: number): string => String(value).padStart(2, '0');

/** The date of a moment where the user is, as `YYYY-MM-DD`. */
export function dateOf(at: Date): string {
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** The one place where the window reads the clock. */
export function now(): Date {
  return new Date();
}

export function today(): string {
  return dateOf(now());
}

/** The hours and minutes of a moment where the user is: `10:42`. */
export function timeText(at: Date): string {
  return `${two(at.getHours())}:${two(at.getMinutes())}`;
}
