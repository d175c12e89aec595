import type { Readable } from 'node:stream';
import { LOCALES, type Locale } from '../../platform/i18n/locales.js';
import type { Faults } from './faults.js';
import { FAULT_WORDS as words } from './faults.messages.js';
import { courseFile, type CourseFile, type LessonEntry } from './package.input.js';
import { fileOf, LIMITS, textName, topFolder, type TextName } from './package-names.rules.js';
import { DamagedFile } from '../../platform/storage/zip-file.js';
import type { PackageSource } from './package-source.js';
import { readMedia, type PackageMedium } from './read-media.js';
import { decodeText } from './text-file.rules.js';
import type { ReportLine } from './transfer.views.js';
import { readYaml } from './yaml-text.js';

/** A lesson of a package: what course.yaml says of it, where, and the files that hold its texts. */
export interface PackageLesson extends LessonEntry {
  module: number;
  /** Of course.yaml. */
  line: number;
  texts: (TextName & { file: string })[];
}

/** A course of a package. */
export interface PackageCourse extends Omit<CourseFile, 'modules'> {
  /** The file that describes it. */
  file: string;
  /** The line on which each needed course is named. */
  needsLines: number[];
  modules: CourseFile['modules'];
  lessons: PackageLesson[];
}

/** An article of a package: its files by language. */
export interface PackageArticle {
  slug: string;
  texts: { locale: Locale; draft: boolean; file: string }[];
}

/** What a package holds; the texts themselves are still in their files. */
export interface Package {
  courses: PackageCourse[];
  articles: PackageArticle[];
  media: PackageMedium[];
  /** What is to be said of files without anything being wrong. */
  notes: ReportLine[];
  /** Reads a text; what is wrong with it is noted, and null given. */
  text: (file: string) => Promise<string | null>;
  /** How long a file is, in bytes. */
  size: (file: string) => number;
  /** A file piece by piece. */
  open: (file: string) => Promise<Readable>;
}

const ASIDE = /(^|\/)(readme|license|licence|changelog|contributing)(\.\w+)?$/i;
const COURSE_FILE = /^(?:courses\/[^/]+\/)?course\.ya?ml$/;

/** Reads what a package holds, whether it stands at the top or in one folder. All that is wrong is noted. */
export async function readPackage(source: PackageSource, called: string, faults: Faults): Promise<Package> {
  const top = topFolder(source.names);
  const names = source.names.map((name) => name.slice(top.length));
  const text = (file: string) => readText(source, top + file, faults);
  const notes: ReportLine[] = [];
  const courses: PackageCourse[] = [];
  const known = new Set<string>();
  for (const file of names.filter((name) => COURSE_FILE.test(name))) {
    known.add(file);
    const course = await readCourse(top + file, await text(file), faults);
    if (!course) continue;
    if (courses.some(({ slug }) => slug === course.slug))
      faults.add(course.file, 1, words.courseTwice, { slug: course.slug });
    const folder = file.replace(/[^/]*$/, '');
    findTexts(course, folder, top, names, known, faults, notes);
    courses.push(course);
  }
  const articles = findArticles(names, top, known, faults);
  const media = await readMedia(names, top, known, text, faults);
  for (const name of names) {
    if (known.has(name)) continue;
    if (name.endsWith('.md') && !ASIDE.test(name) && courses.length > 0 && isInCourse(name))
      faults.add(top + name, null, textName(name.replace(/.*\//, '')) ? words.strayText : words.textName);
    else notes.push({ file: top + name, line: null, outcome: 'note', say: words.ignored });
  }
  if (courses.length === 0 && articles.length === 0 && !faults.any) faults.add(called, null, words.noCourse);
  return {
    ...{ courses, articles, media, notes },
    text: (file) => readText(source, file, faults),
    size: (file) => source.size(file),
    open: (file) => source.open(file),
  };
}

const isInCourse = (name: string) => /^(courses\/[^/]+\/)?[^/]+$/.test(name);

async function readText(source: PackageSource, file: string, faults: Faults): Promise<string | null> {
  const size = source.size(file);
  if (size > LIMITS.textBytes) {
    faults.add(file, null, words.tooLong, { count: Math.ceil(size / 1024), most: LIMITS.textBytes / 1024 });
    return null;
  }
  let bytes: Buffer;
  try {
    bytes = await source.read(file);
  } catch (error) {
    if (!(error instanceof DamagedFile)) throw error;
    faults.add(file, null, words.damaged);
    return null;
  }
  const text = decodeText(bytes);
  if (typeof text === 'string') return text;
  faults.add(file, text.line, text.say);
  return null;
}

async function readCourse(file: string, text: string | null, faults: Faults): Promise<PackageCourse | null> {
  const read = text === null ? null : readYaml(text, courseFile, file, faults);
  if (!read) return null;
  const { value, lineOf } = read;
  const lessons = value.modules.flatMap(({ lessons }, module) =>
    lessons.map((lesson, n) => ({ ...lesson, module, line: lineOf(['modules', module, 'lessons', n]), texts: [] })),
  );
  const first = new Map<string, number>();
  for (const { slug, line } of lessons) {
    const earlier = first.get(slug);
    if (earlier !== undefined) faults.add(file, line, words.slugTwice, { slug, first: earlier });
    else first.set(slug, line);
  }
  return { ...value, file, lessons, needsLines: value.needs.map((_, n) => lineOf(['needs', n])) };
}

/** Gives each lesson its files, and says which are missing. */
function findTexts(
  course: PackageCourse,
  folder: string,
  top: string,
  names: readonly string[],
  known: Set<string>,
  faults: Faults,
  notes: ReportLine[],
): void {
  const there = new Set(names);
  for (const lesson of course.lessons) {
    const { slug, line, source, status } = lesson;
    for (const draft of [false, true]) {
      for (const locale of LOCALES) {
        const name = folder + fileOf({ slug, locale, draft });
        if (!there.has(name)) continue;
        known.add(name);
        lesson.texts.push({ slug, locale, draft, file: top + name });
      }
    }
    const has = (locale: Locale) => lesson.texts.some((text) => !text.draft && text.locale === locale);
    if (status === 'published' && !has(source)) {
      faults.add(course.file, line, words.noTextFile, { file: fileOf({ slug, locale: source }) });
      continue;
    }
    const missing = LOCALES.filter((locale) => !lesson.texts.some((text) => text.locale === locale));
    if (missing.length > 0) {
      const values = { languages: missing.join(', ') };
      notes.push({ file: course.file, line, outcome: 'note', say: words.noTranslation, values, at: slug });
    }
  }
}

function findArticles(names: readonly string[], top: string, known: Set<string>, faults: Faults): PackageArticle[] {
  const articles = new Map<string, PackageArticle>();
  for (const name of names) {
    if (!name.startsWith('articles/') || !name.endsWith('.md') || ASIDE.test(name)) continue;
    known.add(name);
    const read = textName(name.slice('articles/'.length));
    if (!read) {
      faults.add(top + name, null, words.textName);
      continue;
    }
    const article = articles.get(read.slug) ?? { slug: read.slug, texts: [] };
    article.texts.push({ locale: read.locale, draft: read.draft, file: top + name });
    articles.set(read.slug, article);
  }
  for (const { texts } of articles.values())
    texts.sort((a, b) => Number(a.draft) - Number(b.draft) || LOCALES.indexOf(a.locale) - LOCALES.indexOf(b.locale));
  return [...articles.values()];
}
