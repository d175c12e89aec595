/** A registration as the model sees it. */
export interface ModelRegistration {
  id: string;
  email: string;
  session: number;
  status: 'confirmed' | 'offered' | 'waiting' | 'cancelled';
  /** Until when an offered place is held, in milliseconds. */
  until?: number;
  /** True when the clock ended it. */
  lapsed?: boolean;
  priority: number;
  arrival: number;
}

/** A session as the model sees it. */
export interface ModelSession {
  capacity: number;
  waitingList: boolean;
  cancelled: boolean;
  /** True when a place that comes free is offered for a day. */
  acceptance: boolean;
  startsAt: number;
}

const DAY = 24 * 3_600_000;

/**
 * What the promises about seats say should happen, in the plainest words: no locks, no counters, no database. Each
 * method answers with the code of the refusal, or with the registration's state.
 */
export class LineModel {
  readonly registrations: ModelRegistration[] = [];
  #arrivals = 0;

  constructor(
    readonly sessions: ModelSession[],
    /** In milliseconds; moves when the story says so. */
    public now: number,
  ) {}

  taken(session: number): number {
    return this.registrations.filter((one) => one.session === session && holds(one)).length;
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
    this.#add(email, session, place);
    return place;
  }

  cancel(one: ModelRegistration): string {
    if (one.status === 'cancelled') return 'cancelled';
    if (this.begun(one.session)) return 'session-past';
    this.#end(one);
    return 'cancelled';
  }

  accept(one: ModelRegistration): string {
    if (one.status === 'confirmed') return 'confirmed';
    if (one.status === 'waiting') return 'no-offer';
    if (one.status === 'cancelled') return one.lapsed ? 'offer-lapsed' : 'registration-cancelled';
    if (this.#tooLate(one)) return 'offer-lapsed';
    one.status = 'confirmed';
    return 'confirmed';
  }

  decline(one: ModelRegistration): string {
    if (one.status === 'cancelled') return 'cancelled';
    if (one.status !== 'offered') return one.status === 'confirmed' ? 'offer-accepted' : 'no-offer';
    if (this.#tooLate(one)) return 'offer-lapsed';
    this.#end(one);
    return 'cancelled';
  }

  /** The clock ends every offer whose time is over. */
  lapse(): string {
    for (const session of this.sessions.keys()) this.#lapseAt(session);
    return 'done';
  }

  handOver(one: ModelRegistration, email: string): string {
    if (one.status === 'cancelled') return 'registration-cancelled';
    if (one.status !== 'confirmed') return one.status === 'waiting' ? 'nothing-to-hand-over' : 'accept-first';
    if (this.begun(one.session)) return 'session-past';
    const colleague = this.live(email, one.session);
    if (colleague === one) return 'hand-over-to-self';
    if (colleague && colleague.status !== 'waiting') return 'colleague-has-place';
    one.status = 'cancelled';
    if (colleague) colleague.status = 'confirmed';
    else this.#add(email, one.session, 'confirmed');
    return 'handed-over';
  }

  move(one: ModelRegistration, to: number, giveUpPlace: boolean): string {
    if (one.status === 'cancelled') return 'registration-cancelled';
    if (one.session === to) return one.status;
    if (this.begun(one.session)) return 'session-past';
    if (one.status === 'offered' && this.#tooLate(one)) return 'offer-lapsed';
    if (this.live(one.email, to)) return 'already-registered';
    const place = this.#place(to);
    if (place !== 'confirmed' && place !== 'waiting') return place;
    if (place === 'waiting' && holds(one) && !giveUpPlace) return 'place-for-queue';
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
    if (this.begun(session)) return 'session-over';
    if (capacity < this.taken(session)) return 'capacity-below-taken';
    one.capacity = capacity;
    this.#serve(session);
    return 'done';
  }

  callOff(session: number): string {
    if (!this.sessions[session]!.cancelled && this.begun(session)) return 'session-over';
    this.sessions[session]!.cancelled = true;
    for (const one of this.registrations) if (one.session === session) one.status = 'cancelled';
    return 'done';
  }

  #place(session: number): string {
    const { capacity, waitingList, cancelled } = this.sessions[session]!;
    if (cancelled) return 'session-cancelled';
    if (this.begun(session)) return 'session-past';
    if (this.taken(session) < capacity && this.line(session).length === 0) return 'confirmed';
    return waitingList ? 'waiting' : 'session-full';
  }

  begun(session: number): boolean {
    return this.sessions[session]!.startsAt <= this.now;
  }

  #add(email: string, session: number, status: 'confirmed' | 'waiting'): void {
    this.registrations.push({ id: '', email, session, status, priority: 0, arrival: ++this.#arrivals });
  }

  #end(one: ModelRegistration): void {
    one.status = 'cancelled';
    this.#serve(one.session);
  }

  /** True for an offer whose time is over; all such offers of its session end then. */
  #tooLate(one: ModelRegistration): boolean {
    return this.#isOver(one) && this.#lapseAt(one.session);
  }

  #isOver({ status, until, session }: ModelRegistration): boolean {
    return status === 'offered' && Math.min(until!, this.sessions[session]!.startsAt) <= this.now;
  }

  #lapseAt(session: number): true {
    for (const one of this.registrations)
      if (one.session === session && this.#isOver(one)) Object.assign(one, { status: 'cancelled', lapsed: true });
    this.#serve(session);
    return true;
  }

  #serve(session: number): void {
    const { capacity, cancelled, acceptance, startsAt } = this.sessions[session]!;
    if (cancelled || this.begun(session)) return;
    for (const one of this.line(session).slice(0, Math.max(0, capacity - this.taken(session))))
      Object.assign(
        one,
        acceptance ? { status: 'offered', until: Math.min(this.now + DAY, startsAt) } : { status: 'confirmed' },
      );
  }
}

const holds = ({ status }: ModelRegistration) => status === 'confirmed' || status === 'offered';
