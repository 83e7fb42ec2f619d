/** What `export` says of its options for the seller’s looks. */
export const brandWords = {
  logo: 'the seller’s logo for the cover, PNG or JPEG',
  colour: 'the seller’s colour for cover and headings, #rrggbb; darkened where it is too light to read on white',
} as const;

export const brandSentences = {
  noColour: '--colour: must be # and six hexadecimal digits, such as #0b5a5e',
  logo: (why: string): string => `--logo: ${why}`,
} as const;
