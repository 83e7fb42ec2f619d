/** The seller's looks, in the settings. */
export const brandWords = {
  title: 'Looks of contracts',
  hint: 'For every new contract. Issued contracts stay as they are.',
  logo: 'Logo',
  logoHint: 'PNG or JPEG, at most 1 MB. It is printed on the cover.',
  noLogo: 'No logo',
  size: (width: number, height: number): string => `${width} by ${height} pixels`,
  choose: 'Choose logo…',
  remove: 'Remove logo',
  colour: 'Colour',
  colourHint:
    '# and six hexadecimal digits, such as #0b5a5e; empty for the app’s own. It colours the lines of cover and headings.',
  colourWrong: 'Needs # and six hexadecimal digits, such as #0b5a5e',
  paper: 'Paper',
  papers: { A4: 'A4', LETTER: 'US Letter' },
  darkened: (colour: string): string => `Too light to be read on white: contracts use ${colour}.`,
};
