/** A text in which no word breaks at a hyphen: the numbers of quotes have some. */
export function Unbroken({ text }: { readonly text: string }) {
  // The words of a text have no other name than their place.
  return text.split(/(\s+)/).map((word, at) =>
    word.includes('-') ? (
      // oxlint-disable-next-line react/no-array-index-key
      <span key={at} className="qw-unbroken">
        {word}
      </span>
    ) : (
      word
    ),
  );
}
