import { DATABASE_MESSAGES } from '../../platform/database/database.messages.js';
import { DomainError } from '../../platform/errors.js';
import type { Message, MessageValues } from '../../platform/i18n/messages.js';
import { MEDIA_FAULTS as faults } from './media.messages.js';

const at = (field: string, code: string, say: Message, values: MessageValues = {}) =>
  new DomainError('invalid', code, say, values, [{ field, message: say, values }]);

/** No file was chosen. */
export const noFile = () => at('file', 'no-file', faults.noFile);

/** The file is no image that we know. */
export const notAnImage = () => at('file', 'not-an-image', faults.notAnImage);

/** The file is a drawing in text, which can hold script. */
export const svgImage = () => at('file', 'image-svg', faults.svg);

/** The image moves, or has several pages. */
export const animatedImage = () => at('file', 'image-animated', faults.animated);

/** The image has more dots than any page shows. */
export const hugeImage = (side: number, megapixels: number) =>
  at('file', 'image-too-large', faults.huge, { side, megapixels });

/** The image is damaged. */
export const brokenImage = () => at('file', 'image-broken', faults.broken);

/** The file is neither MP4 nor WebM. */
export const notAVideo = () => at('file', 'not-a-video', faults.notAVideo);

/** An image needs words, or somebody's decision that it says nothing. */
export const altNeeded = () => at('alt', 'alt-needed', faults.altNeeded);

/** The name stands for another image or video. */
export const nameTaken = () =>
  new DomainError('conflict', 'media-name-taken', faults.nameTaken, {}, [{ field: 'name', message: faults.nameTaken }]);

/** Something shows it, so it stays. */
export const mediaInUse = () => new DomainError('conflict', 'media-in-use', faults.inUse);

/** The poster is not one of our images. */
export const noSuchPoster = () => at('poster', 'no-such-poster', faults.noSuchPoster);

/** The files were swept while they were being written down. */
export const filesGone = () => new DomainError('unavailable', 'try-again', DATABASE_MESSAGES.tryAgain);

/** The address is not that of a video which readers' browsers may fetch. */
export const badAddress = (say: Message) => at('address', 'bad-address', say);

/** A file of captions or chapters that cannot be read: every line that is wrong, and why. */
export const badTrack = (wrong: readonly { line: number; say: Message }[]) =>
  new DomainError(
    'invalid',
    'bad-track',
    faults.badTrack,
    {},
    // Each line is told by itself; whoever draws the form shows them together at the file.
    wrong.map(({ line, say }, index) => ({ field: index ? `file.${index}` : 'file', message: say, values: { line } })),
  );
