// A process of its own that works for a while as a sender of mail does: what it makes lives for some time and is dropped.
// Forked by small-heap.int.spec.ts, run as: <small|let-go|left-alone>. Answers how many times what is alive its heap was at most.
import { keepHeapSmall } from '../../src/platform/small-heap.js';

const ALIVE = 400_000;
const MADE = 10 * ALIVE;

const kept = process.argv[2];
const letGrow = kept === 'left-alone' ? null : keepHeapSmall();
if (kept === 'let-go') letGrow?.();

const alive: { n: number; words: string[] }[] = [];
let most = 0;
let least = Infinity;
for (let n = 0; n < MADE; n++) {
  alive[n % ALIVE] = { n, words: [`mail ${n}`] };
  if (n < 2 * ALIVE || n % 10_000 !== 0) continue;
  const { heapUsed } = process.memoryUsage();
  most = Math.max(most, heapUsed);
  least = Math.min(least, heapUsed);
}
process.send!(most / least);
