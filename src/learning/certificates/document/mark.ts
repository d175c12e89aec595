/** The mark of the house as a path in a square of 32. */
export const MARK =
  'M3 12C8 8 13 15 18 10S26 8 29 9M3 20c6-4 10 2 15-2s8-4 11-3M4 27c6-4 10 1 14-2s7-3 9-2M11 3c3 6 1 9 4 14s1 8 3 12M20 3c3 5 1 9 3 13s1 7 2 11';
