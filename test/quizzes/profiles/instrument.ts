import type { Instrument } from '../../../src/quizzes/profiles/instrument.input.js';

const three = (words: string) => ({ en: words, nl: `${words} (nl)`, fr: `${words} (fr)` });

/** Two factors with three bands each: the sun from outside, the phototype as a proxy. */
export function instrument({ least = 1 } = {}): Instrument {
  const bands = () => [
    { upTo: 33, name: three('little'), advice: three('Go on like this.') },
    { upTo: 66, name: three('some'), advice: three('Look for shade at noon.') },
    { upTo: 100, name: three('much'), advice: three('Cover up on bright days.') },
  ];
  return {
    version: 1,
    factors: [
      {
        slug: 'sun',
        name: three('Sunlight'),
        kind: 'external',
        about: three('How much sun reaches your skin.'),
        bands: bands(),
        claims: ['massage-eases-stress'],
        lessons: ['/courses/skin-ageing', '/courses/no-such-course'],
        least,
      },
      {
        slug: 'phototype',
        name: three('Burning and tanning'),
        kind: 'proxy',
        about: three('What you say about how you burn.'),
        bands: bands(),
        claims: [],
        lessons: [],
        least,
      },
    ],
  };
}
