/** What a verdict amounts to, as a sign beside its words. */
export type Tone = 'good' | 'look' | 'wrong';

const strokes: Readonly<Record<Tone, string>> = {
  good: 'M8 12.5l2.7 2.7L16 9.5',
  look: 'M12 7.5v5.5M12 16.4v.1',
  wrong: 'M9 9l6 6M15 9l-6 6',
};

export function Sign({ tone }: { readonly tone: Tone }) {
  return (
    <svg className="sign" viewBox="0 0 24 24" width="28" height="28" aria-hidden>
      <circle cx="12" cy="12" r="10" />
      <path d={strokes[tone]} />
    </svg>
  );
}
