/** Why a path may not come from a stranger. */
export type NameFault = 'backslash' | 'absolute' | 'leaves-folder' | 'bad-name';

const MOST_NAME = 300;
const LEFTOVER = /(^|\/)(__MACOSX|Thumbs\.db|desktop\.ini|\.[^/]*)(\/|$)/i;
// Control signs, the signs that Windows forbids, and half of a surrogate pair.
const FORBIDDEN = /[\p{Cc}<>:"|?*\p{Surrogate}\uFFFD]/u;

/** Files that systems and programs leave behind. */
export function isLeftover(name: string): boolean {
  return LEFTOVER.test(name);
}

/** What is wrong with the path of a file that a stranger sends; null when nothing is. */
export function nameFault(name: string): NameFault | null {
  if (name.includes('\\')) return 'backslash';
  if (/^\/|^[a-z]:/i.test(name)) return 'absolute';
  const parts = name.replace(/\/$/, '').split('/');
  if (parts.includes('..')) return 'leaves-folder';
  const bad = name.length > MOST_NAME || FORBIDDEN.test(name) || parts.some((part) => part === '' || part === '.');
  return bad ? 'bad-name' : null;
}

/** Two names that many file systems hold for one are the same in this form. */
export const foldedName = (name: string): string => name.normalize('NFC').toLowerCase();
