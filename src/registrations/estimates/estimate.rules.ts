/** With fewer full sessions than this nothing is said: that would be guessing. */
const LEAST_SESSIONS = 5;

/** How many places came free at each past session that was full, the latest first. */
export interface LineHistory {
  masterclass: readonly number[];
  school: readonly number[];
}

/** What the school's own past says to somebody who waits: at `reached` of `sessions` the line got as far as her. */
export interface Estimate {
  /** Whose past it is: this masterclass's own where it has enough of it, else the whole school's. */
  scope: 'masterclass' | 'school';
  sessions: number;
  reached: number;
  /** Her place in line: as many places must come free. */
  places: number;
}

/** What to tell somebody at a place in line; null while the past is too short to tell anything. */
export function estimateFor(position: number, { masterclass, school }: LineHistory): Estimate | null {
  const scope = masterclass.length >= LEAST_SESSIONS ? 'masterclass' : 'school';
  const past = scope === 'masterclass' ? masterclass : school;
  if (past.length < LEAST_SESSIONS) return null;
  return { scope, sessions: past.length, reached: past.filter((freed) => freed >= position).length, places: position };
}

/** The same in a word: whether the line got that far at two thirds of the sessions, at one third, or at fewer. */
export function verdictOf({ reached, sessions }: Estimate): 'often' | 'sometimes' | 'seldom' {
  if (reached * 3 >= sessions * 2) return 'often';
  return reached * 3 >= sessions ? 'sometimes' : 'seldom';
}
