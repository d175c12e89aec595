import { start } from './start.js';

// Ended by hand: a start that failed half-way may leave an idle connection that would keep the process alive.
process.exit(await start());
