/**
 * Makes the spaces that French sets inside quotes and before `: ; ? !` ones at which no line breaks, so that no mark
 * begins a line. Always U+00A0: the narrower U+202F stands in none of the school's typefaces. Times, addresses and
 * `:::` have no such space, and stay.
 */
export function frenchSpaces(text: string): string {
  return text.replace(/ (?=[;?!»]|:(?!:))/g, '\u00A0').replaceAll('« ', '«\u00A0');
}
