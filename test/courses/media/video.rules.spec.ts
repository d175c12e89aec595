import { readVideoAddress } from '../../../src/courses/media/video-address.rules.js';
import { mp4Facts, sniffVideo, webmFacts } from '../../../src/courses/media/video-file.rules.js';
import { sniffImage } from '../../../src/courses/media/image-file.rules.js';
import { nameFromFile } from '../../../src/courses/media/media.rules.js';
import { clip, moov, mp4 } from './videos.js';

describe('the address of a video', () => {
  test.each([
    ['https://films.example.org/a/b.mp4', 'https://films.example.org/a/b.mp4'],
    ['https://FILMS.example.org:8443/b.WebM?token=1#t=3', 'https://films.example.org:8443/b.WebM?token=1'],
  ])('%s is taken', (text, address) => expect(String(readVideoAddress(text))).toBe(address));

  test.each([
    ...['http://films.example.org/b.mp4', 'https://u:p@films.example.org/b.mp4', 'https://u@films.example.org/b.mp4'],
    ...['https://localhost/b.mp4', 'https://127.0.0.1/b.mp4', 'https://0x7f.1/b.mp4', 'https://2130706433/b.mp4'],
    ...['https://10.0.0.4/b.mp4', 'https://[::1]/b.mp4', 'https://[::ffff:10.0.0.1]/b.mp4', 'https://8.8.8.8/b.mp4'],
    ...['https://nas/b.mp4', 'https://nas.local/b.mp4', 'https://a.internal/b.mp4', 'https://x.localhost/b.mp4'],
    ...['javascript:alert(1)', '//films.example.org/b.mp4', 'data:video/mp4;base64,AAAA', 'nonsense', ''],
  ])('%j is not', (text) => expect(readVideoAddress(text)).toBe('not-https'));

  test('a page with a player on it is no video', () => {
    expect(readVideoAddress('https://tube.example.org/watch?v=film.mp4')).toBe('not-a-video');
  });
});

describe('the file of a video', () => {
  test('is known by its first bytes, not by its name', () => {
    expect(sniffVideo(clip)).toBe('webm');
    expect(sniffVideo(mp4())).toBe('mp4');
    const matroska = Buffer.from(clip.subarray(0, 200).toString('latin1').replace('webm', 'matr'), 'latin1');
    for (const other of [matroska, Buffer.from('<html>'), Buffer.alloc(0), Buffer.from('....ftypqt  ')])
      expect(sniffVideo(other)).toBeNull();
  });

  test('says how long and how large it is', () => {
    expect(webmFacts(clip)).toEqual({ durationSeconds: 30, width: 160, height: 90 });
    expect(mp4Facts(moov(12_500, 640, 360))).toEqual({ durationSeconds: 12.5, width: 640, height: 360 });
  });

  test('that is cut short or says nonsense says nothing, and breaks nothing', () => {
    for (let length = 0; length < 300; length++) {
      expect(() => webmFacts(clip.subarray(0, length))).not.toThrow();
      expect(() => mp4Facts(moov(1, 1, 1).subarray(0, length))).not.toThrow();
      expect(() => sniffVideo(mp4().subarray(0, length))).not.toThrow();
      expect(() => sniffImage(clip.subarray(0, length))).not.toThrow();
    }
  });
});

test.each([
  ['Été à Gand.JPG', 'ete-a-gand'],
  ['C:\\fakepath\\IMG_0001.jpeg', 'img-0001'],
  ['皮膚.png', 'media'],
  [`${'long '.repeat(40)}.png`, 'long-long-long-long-long-long-long-long-long-long-long-long'],
])('the file %s is called %s', (file, name) => expect(nameFromFile(file)).toBe(name));
