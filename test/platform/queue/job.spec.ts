import {
  defineJob,
  HEARTBEAT_MILLISECONDS,
  pairHandlers,
  Rounds,
  type JobHandler,
} from '../../../src/platform/queue/job.js';

const idle: JobHandler = { handle: async () => undefined };

describe('jobs and their handlers', () => {
  const water = defineJob('work', 'test.water');
  const weed = defineJob('work', 'test.weed');

  it('are paired one to one', () => {
    const paired = pairHandlers(
      [water, weed],
      [
        { job: water, handler: idle },
        { job: weed, handler: idle },
      ],
    );
    expect([...paired.keys()]).toEqual(['test.water', 'test.weed']);
  });

  it('are refused at boot when a job has no handler, or two', () => {
    expect(() => pairHandlers([water, weed], [{ job: water, handler: idle }])).toThrow('test.weed has no handler');
    expect(() =>
      pairHandlers(
        [water],
        [
          { job: water, handler: idle },
          { job: water, handler: idle },
        ],
      ),
    ).toThrow('test.water has two handlers');
  });

  it('are looked for at each heartbeat, or only as often as they want to be', () => {
    const sweep = defineJob('work', 'test.sweep', 60 * 60_000);
    const rounds = new Rounds();
    const looks: Record<string, number> = { 'test.water': 0, 'test.sweep': 0 };
    // Two hours of heartbeats, each a little late or early.
    for (let beat = 0; beat < 1440; beat++) {
      const now = beat * HEARTBEAT_MILLISECONDS + (beat % 3) * 40;
      for (const { name } of rounds.due([water, sweep], now)) looks[name]! += 1;
    }
    expect(looks).toEqual({ 'test.water': 1440, 'test.sweep': 2 });
  });

  it('have names of their own', () => {
    expect(() => defineJob('mail', 'test.water')).toThrow('declared twice');
  });
});
