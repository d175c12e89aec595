import { mkdtemp, readdir, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { FileArea } from '../../../src/platform/storage/file-area.js';

let folder: string;
let area: FileArea;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'skin-school-files-'));
  area = new FileArea(folder);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const incoming = () => readdir(join(folder, 'incoming'));
async function all(moment: Date): Promise<string[]> {
  const names = [];
  for await (const name of area.olderThan(moment)) names.push(name);
  return names;
}

test('a file is called by what is in it, so that keeping it twice is keeping it once', async () => {
  const name = await area.keepBytes(Buffer.from('skin'), 'mp4');
  expect(name).toMatch(/^[0-9a-f]{64}\.mp4$/);
  expect(await area.keepBytes(Buffer.from('skin'), 'mp4')).toBe(name);
  expect(await area.size(name)).toBe(4);
  expect(await text(area.read(name))).toBe('skin');
  expect(await text(area.read(name, { from: 1, to: 2 }))).toBe('ki');
  expect(await incoming()).toEqual([]);
});

test('a file that is too large, or whose sender goes away, leaves nothing behind', async () => {
  await expect(area.receive(Readable.from([Buffer.alloc(11)]), 10)).rejects.toMatchObject({ code: 'file-too-large' });
  const gone = new Readable({
    read() {
      this.destroy(new Error('gone'));
    },
  });
  await expect(area.receive(gone, 10)).rejects.toThrow('gone');
  expect(await incoming()).toEqual([]);
});

test('a file that has arrived has no name until somebody keeps it', async () => {
  const file = await area.receive(Readable.from(['skin']), 10);
  expect(await area.size(`${file.hash}.mp4`)).toBeNull();
  await area.discard(file);
  expect(await incoming()).toEqual([]);
});

test.each(['../../etc/passwd', '..%2f', 'a.mp4', `${'a'.repeat(64)}.mp4/..`, `${'A'.repeat(64)}.mp4`])(
  'the name %s is nobody’s',
  async (name) => {
    expect(await area.size(name)).toBeNull();
    expect(() => area.read(name)).toThrow('not the name');
    await expect(area.removeOlder(name, new Date())).rejects.toThrow('not the name');
  },
);

test('what is old is found, unless it was kept again since; forgotten arrivals go', async () => {
  const [old, again] = [await area.keepBytes(Buffer.from('old'), 'mp4'), await area.keepBytes(Buffer.from('b'), 'mp4')];
  const arrived = await area.receive(Readable.from(['never kept']), 100);
  const yesterday = new Date(Date.now() - 86_400_000);
  for (const file of [join(folder, old.slice(0, 2), old), join(folder, again.slice(0, 2), again), arrived.path])
    await utimes(file, yesterday, yesterday);
  await area.keepBytes(Buffer.from('b'), 'mp4');
  expect(await all(new Date(Date.now() - 3_600_000))).toEqual([old]);
  expect(await incoming()).toEqual([]);
  await area.removeOlder(old, new Date(0));
  expect(await area.size(old)).toBe(3);
  await area.removeOlder(old, new Date());
  expect(await area.size(old)).toBeNull();
});
