/** The lines of the mark, on a ground of 32 by 32. */
export const MARK_LINES =
  'M3 12C8 8 13 15 18 10S26 8 29 9M3 20c6-4 10 2 15-2s8-4 11-3M4 27c6-4 10 1 14-2s7-3 9-2M11 3c3 6 1 9 4 14s1 8 3 12M20 3c3 5 1 9 3 13s1 7 2 11';

/** The mark of the house: furrows of skin crossing one another. Takes its colour from the text around it. */
export function Mark() {
  return (
    <svg
      viewBox="0 0 32 32"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      stroke-width="1.7"
      stroke-linecap="round"
    >
      <path d={MARK_LINES} />
    </svg>
  );
}

/** The house's name with its mark, as a link to where the reader starts. */
export function Wordmark({ href, name }: { href: string; name: string }) {
  return (
    <a class="wordmark" href={href}>
      <Mark />
      <span>{name}</span>
    </a>
  );
}
