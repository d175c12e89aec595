import type { Lesson } from '../lesson.entity.js';

/** The settings of a lesson in one word, so that a form can tell from which state it began. */
export function settingsMark(
  lesson: Pick<Lesson, 'moduleId' | 'slug' | 'minutes' | 'preview' | 'sourceLocale'>,
): string {
  const text = JSON.stringify([lesson.moduleId, lesson.slug, lesson.minutes, lesson.preview, lesson.sourceLocale]);
  // FNV-1a: nobody gains anything by forging it, it only has to differ when the settings do.
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text))
    hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn;
  return hash.toString(36);
}
