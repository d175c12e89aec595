/** A registration as the model sees it. */
export interface ModelRegistration {
  id: string;
  email: string;
  session: number;
  status: 'confirmed' | 'waiting' | 'cancelled';
  priority: number;
  arrival: number;
}

/** A session as the model sees it. */
export interface ModelSession {
  capacity: number;
  waitingList: boolean;
  cancelled: boolean;
}

/**
 * What the promises about seats say should happen, in the plainest words: no locks, no counters, no database. Each
 * method answers with the code of the refusal, or with the registration's state.
 */
export class LineModel {
  readonly registrations: ModelRegistration[] = [];
  #arrivals = 0;

  constructor(readonly sessions: ModelSession[]) {}

  taken(session: number): number {
    return this.registrations.filter((one) => one.session === session && one.status === 'confirmed').length;
  }

  /** Who waits, the first in line first. */
  line(session: number): ModelRegistration[] {
    return this.registrations
      .filter((one) => one.session === session && one.status === 'waiting')
      .sort((a, b) => b.priority - a.priority || a.arrival - b.arrival);
  }

  live(email: string, session: number): ModelRegistration | undefined {
    return this.registrations.find(
      (one) => one.email === email && one.session === session && one.status !== 'cancelled',
    );
  }

  register(email: string, session: number): string {
    const first = this.live(email, session);
    if (first) return first.status;
    const place = this.#place(session);
    if (place !== 'confirmed' && place !== 'waiting') return place;
    this.registrations.push({ id: '', email, session, status: place, priority: 0, arrival: ++this.#arrivals });
    return place;
  }

  cancel(one: ModelRegistration): string {
    if (one.status !== 'cancelled') {
      one.status = 'cancelled';
      this.#serve(one.session);
    }
    return 'cancelled';
  }

  move(one: ModelRegistration, to: number, giveUpPlace: boolean): string {
    if (one.status === 'cancelled') return 'registration-cancelled';
    if (one.session === to) return one.status;
    if (this.live(one.email, to)) return 'already-registered';
    const place = this.#place(to);
    if (place !== 'confirmed' && place !== 'waiting') return place;
    if (place === 'waiting' && one.status === 'confirmed' && !giveUpPlace) return 'place-for-queue';
    const from = one.session;
    Object.assign(one, { session: to, status: place, priority: 0, arrival: ++this.#arrivals });
    this.#serve(from);
    return place;
  }

  toFront(one: ModelRegistration): string {
    if (one.status !== 'waiting') return 'not-waiting';
    one.priority = 1 + Math.max(...this.line(one.session).map(({ priority }) => priority));
    return 'waiting';
  }

  resize(session: number, capacity: number): string {
    const one = this.sessions[session]!;
    if (capacity === one.capacity) return 'done';
    if (one.cancelled) return 'session-cancelled';
    if (capacity < this.taken(session)) return 'capacity-below-taken';
    one.capacity = capacity;
    this.#serve(session);
    return 'done';
  }

  callOff(session: number): string {
    this.sessions[session]!.cancelled = true;
    for (const one of this.registrations) if (one.session === session) one.status = 'cancelled';
    return 'done';
  }

  #place(session: number): string {
    const { capacity, waitingList, cancelled } = this.sessions[session]!;
    if (cancelled) return 'session-cancelled';
    if (this.taken(session) < capacity && this.line(session).length === 0) return 'confirmed';
    return waitingList ? 'waiting' : 'session-full';
  }

  #serve(session: number): void {
    const { capacity, cancelled } = this.sessions[session]!;
    if (cancelled) return;
    for (const one of this.line(session).slice(0, Math.max(0, capacity - this.taken(session))))
      one.status = 'confirmed';
  }
}
