import { translator } from '../../../src/platform/i18n/messages.js';
import { estimateFor, verdictOf } from '../../../src/registrations/estimates/estimate.rules.js';
import { ESTIMATE_VERDICTS } from '../../../src/registrations/estimates/estimates.messages.js';

const NONE = { masterclass: [], school: [] };

describe('an estimate', () => {
  it('is not given with fewer than five full sessions to look at', () => {
    expect(estimateFor(1, NONE)).toBeNull();
    expect(estimateFor(1, { masterclass: [9, 9, 9, 9], school: [9, 9, 9, 9] })).toBeNull();
  });

  it('counts the sessions at which the line got as far as the asker, and invents nothing', () => {
    const history = { masterclass: [0, 1, 2, 3, 8], school: [] };
    const reached = [1, 2, 3, 4, 9].map((position) => estimateFor(position, history)!.reached);
    expect(reached).toEqual([4, 3, 2, 1, 0]);
    expect(estimateFor(2, history)).toEqual({ scope: 'masterclass', sessions: 5, reached: 3, places: 2 });
  });

  it('looks at the whole school where the masterclass itself has too little past', () => {
    const history = { masterclass: [9, 9], school: [9, 9, 0, 0, 0, 0] };
    expect(estimateFor(1, history)).toEqual({ scope: 'school', sessions: 6, reached: 2, places: 1 });
  });

  it('is said in a word by thirds', () => {
    const of = (reached: number) => verdictOf({ scope: 'school', sessions: 9, reached, places: 1 });
    expect([9, 6, 5, 3, 2, 0].map(of)).toEqual(['often', 'often', 'sometimes', 'sometimes', 'seldom', 'seldom']);
  });

  it('reads as a sentence in each language, also at none and at one place', () => {
    const say = (locale: 'en' | 'nl' | 'fr', reached: number, places: number) => {
      const given = { scope: 'masterclass' as const, sessions: 8, reached, places };
      return translator(locale)(ESTIMATE_VERDICTS[verdictOf(given)], given);
    };
    expect(say('en', 0, 3)).toBe(
      'At none of the last 8 full sessions of this masterclass did 3 places come free, so better keep another date in mind.',
    );
    expect(say('nl', 7, 1)).toBe(
      'Bij 7 van de laatste 8 volle sessies van deze masterclass kwam minstens één plaats vrij. Vaak komt de rij dus tot bij jou.',
    );
    expect(say('fr', 4, 2)).toBe(
      'À 4 des 8 dernières séances complètes de cette masterclass, au moins 2 places se sont libérées\u00A0: tout reste donc possible.',
    );
  });
});
