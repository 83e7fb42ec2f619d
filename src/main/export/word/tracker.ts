/** Who changed what, and when, as Word keeps it of each change; every change has a number of its own. */
export type Tracker = { readonly next: () => { readonly id: number; readonly author: string; readonly date: string } };

/** `day` is `YYYY-MM-DD`: the same request gives the same file on any day. */
export function tracker(author: string, day: string): Tracker {
  let last = 0;
  return {
    next: () => {
      last += 1;
      return { id: last, author, date: `${day}T00:00:00Z` };
    },
  };
}
