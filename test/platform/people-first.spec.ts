import { setTimeout as sleep } from 'node:timers/promises';
import { PeopleFirst } from '../../src/platform/people-first.js';

function crowd(requests: number): PeopleFirst {
  const people = new PeopleFirst();
  for (let n = 0; n < requests; n++) people.begin();
  return people;
}

/** Whether the work went on before so many milliseconds had passed. */
const wentOnWithin = (milliseconds: number, work: Promise<void>): Promise<boolean> =>
  Promise.race([work.then(() => true), sleep(milliseconds, false, { ref: false })]);

describe('people first', () => {
  it('lets work go on at once when few ask', async () => {
    expect(await wentOnWithin(15, crowd(5).giveWay())).toBe(true);
  });

  it('holds work back in a rush, and lets it go on when the rush is over', async () => {
    const people = crowd(100);
    const work = people.giveWay();
    expect(await wentOnWithin(60, work)).toBe(false);
    for (let n = 0; n < 90; n++) people.end();
    expect(await wentOnWithin(200, work)).toBe(true);
  });

  it('lets work go on in a rush that does not end', async () => {
    expect(await wentOnWithin(5_000, crowd(100).giveWay())).toBe(true);
  });
});
