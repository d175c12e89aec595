import type { Viewer } from '../../platform/http/viewer.js';
import type { Settler } from './grade.rules.js';

/** Whoever acts, as the rules of the second person see her. */
export function settlerOf(actor: Pick<Viewer, 'id' | 'email'>): Settler {
  // A token without a person behind it has no address.
  return { id: actor.id, isPerson: actor.email !== '' };
}
