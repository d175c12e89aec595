const PATHS = {
  done: 'M2.5 8.5l3.5 4 7.5-9',
  info: 'M8 7v5M8 4.2v.1',
  problem: 'M8 3.5v6M8 12.4v.1',
  current: 'M5 2.5L11 8l-6 5.5',
  locked: 'M4 7.5h8v6H4zM5.5 7.5V5a2.5 2.5 0 015 0v2.5',
  up: 'M8 13V3M3.5 7.5L8 3l4.5 4.5',
  search: 'M7 2.6a4.4 4.4 0 110 8.8 4.4 4.4 0 010-8.8zM10.3 10.3l3.2 3.2',
  down: 'M8 3v10M3.5 8.5L8 13l4.5-4.5',
} as const;

/** The names of the small signs that stand beside words, never instead of them. */
export type IconName = keyof typeof PATHS | 'open' | 'preview';

/** A small sign in the colour of its text. `label` gives it a name for screen readers; without one it is silent. */
export function Icon({ name, label, class: className }: { name: IconName; label?: string; class?: string }) {
  const naming = label ? ({ role: 'img', 'aria-label': label } as const) : ({ 'aria-hidden': 'true' } as const);
  return (
    <svg
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      stroke-width="1.75"
      stroke-linecap="round"
      stroke-linejoin="round"
      class={className}
      {...naming}
    >
      {name === 'open' && <circle cx="8" cy="8" r="5.5" stroke-width="1.4" />}
      {name === 'preview' && (
        <path d="M8 2.5a5.5 5.5 0 010 11z M8 2.5a5.5 5.5 0 100 11" stroke-width="1.4" fill="none" />
      )}
      {(name === 'info' || name === 'problem') && <circle cx="8" cy="8" r="7.1" stroke-width="1.4" />}
      {name in PATHS && <path d={PATHS[name as keyof typeof PATHS]} />}
    </svg>
  );
}
