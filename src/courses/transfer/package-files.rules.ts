import type { Readable } from 'node:stream';
import { stringify } from 'yaml';
import { LOCALES, type Localized } from '../../platform/i18n/locales.js';
import type { MediaKind } from '../media/media.views.js';
import type { CourseFile } from './package.input.js';
import type { MediumSettings } from './medium.input.js';
import { plainLines } from './text-file.rules.js';

/** A file of a package: its bytes, or where a large one comes from. */
export type PackageFile = { name: string } & ({ bytes: Buffer } | { size: number; open: () => Readable });

/** Lines are not broken: what an editor wrote on one line changes on one line. */
const yaml = (value: unknown) => stringify(value, { lineWidth: 0, version: '1.2', schema: 'core' });

/** A course as course.yaml: always the same keys in the same order, and nothing that is as usual. */
export function courseYaml(course: CourseFile): string {
  const { slug, position, status, publishAt, level, figure, needs, modules } = course;
  return yaml({
    slug,
    ...(position !== undefined && { position }),
    status,
    ...(publishAt && { publishAt }),
    level,
    ...(figure && { figure }),
    ...(needs.length > 0 && { needs }),
    teacher: inOrder(course.teacher),
    title: inOrder(course.title),
    subtitle: inOrder(course.subtitle),
    summary: inOrder(course.summary),
    outcomes: inOrder(course.outcomes),
    evidencePolicy: inOrder(course.evidencePolicy),
    modules: modules.map(({ title, lessons, ...module }) => ({
      title: inOrder(title),
      ...openingOf(module),
      lessons: lessons.map(({ slug, minutes, preview, status, publishAt, source, ...lesson }) => ({
        slug,
        minutes,
        ...(preview && { preview }),
        ...(status !== 'published' && { status }),
        ...(publishAt && { publishAt }),
        ...(source !== 'en' && { source }),
        ...openingOf(lesson),
      })),
    })),
  });
}

/** When something opens, as a package says it: nothing where it is open at once. */
export interface PackageOpening {
  opensAfterDays?: number | undefined;
  opensOn?: string | undefined;
}

const openingOf = ({ opensAfterDays, opensOn }: PackageOpening): PackageOpening => ({
  ...(opensAfterDays && { opensAfterDays }),
  ...(opensOn && { opensOn }),
});

/** What is said of an image or video: always the same keys in the same order, and nothing that is empty. */
export function mediumYaml(kind: MediaKind, medium: MediumSettings): string {
  const { title, alt, decorative, credit, licence, address, poster, seconds } = medium;
  const spoken = LOCALES.flatMap((locale) => (alt[locale] ? [[locale, plain(alt[locale])]] : []));
  return yaml({
    kind,
    ...(title && { title }),
    ...(spoken.length > 0 && { alt: Object.fromEntries(spoken) as object }),
    ...(decorative && { decorative }),
    ...(credit && { credit }),
    ...(licence && { licence }),
    ...(address && { address }),
    ...(poster && { poster }),
    ...(seconds !== null && { seconds }),
  });
}

/** A text with its head. What is undefined in the head is left out. */
export function headedText(head: Record<string, unknown>, body: string): string {
  return `---\n${yaml(head)}---\n${plainLines(body)}\n`;
}

/** Texts by language, always in the order of our languages. */
export function inOrder<T>(texts: Localized<T>): Localized<T> {
  return Object.fromEntries(LOCALES.map((locale) => [locale, plain(texts[locale])])) as Localized<T>;
}

const plain = <T>(value: T): T =>
  (typeof value === 'string' ? plainLines(value) : Array.isArray(value) ? value.map(plain) : value) as T;
