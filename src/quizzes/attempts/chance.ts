import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { seeded, type Random } from './draw.rules.js';

/** Where the draws of attempts come from; a test can set the seed. */
@Injectable()
export class Chance {
  /** A random for one attempt. */
  random(): Random {
    return seeded(this.seed());
  }

  /** From the machine's own source of chance, so that no draw can be guessed from another. */
  seed: () => number = () => randomInt(2 ** 32);
}
