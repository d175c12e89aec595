import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../platform/database/database.js';
import type { LinkTarget } from './checklist.rules.js';
import { MasterclassAddresses } from './masterclass-addresses.js';
import { readText } from './text-reading.rules.js';

/** Pages of ours that stand by themselves. */
const PAGES = new Set([
  ...['/', '/courses', '/articles', '/articles.atom', '/evidence', '/masterclasses', '/me', '/search', '/paths'],
  ...['/sign-in', '/sign-up', '/api', '/evidence/how-we-grade'],
]);
/** The first word of addresses that other features answer for; what they lead to is not ours to judge. */
const ELSEWHERE = new Set([
  'quizzes',
  'profile',
  'certificates',
  'calendar',
  'sessions',
  'paths',
  'media',
  'me',
  'api',
]);

const OPEN: LinkTarget = { state: 'open', anchors: null };
const MISSING: LinkTarget = { state: 'missing', anchors: null };

/** Finds out what is at addresses of ours: without a request, from the rows that those pages are made of. */
@Injectable()
export class LinkTargets {
  constructor(private readonly masterclasses: MasterclassAddresses) {}

  /** What is at each of these paths, which have neither language nor query nor anchor. */
  async of(paths: readonly string[], on: Queryable, publicUrl: string): Promise<Map<string, LinkTarget>> {
    const targets = new Map<string, LinkTarget>();
    const open = new Map<string, string[]>();
    for (const path of new Set(paths)) {
      const [, section = '', ...rest] = path.split('/');
      if (PAGES.has(path)) targets.set(path, OPEN);
      else if (ELSEWHERE.has(section)) targets.set(path, OPEN);
      else if (section === 'courses' && rest.length === 2) open.set('lessons', [...(open.get('lessons') ?? []), path]);
      else if (rest.length === 1) open.set(section, [...(open.get(section) ?? []), path]);
      targets.set(path, targets.get(path) ?? MISSING);
    }
    const put = (found: [string, LinkTarget][]) => found.forEach(([path, target]) => targets.set(path, target));
    put(await this.#courses(open.get('courses') ?? [], on));
    put(await this.#lessons(open.get('lessons') ?? [], on, publicUrl));
    put(await this.#articles(open.get('articles') ?? [], on, publicUrl));
    put(await this.#claims(open.get('evidence') ?? [], on));
    put(await this.#masterclasses(open.get('masterclasses') ?? [], on));
    return targets;
  }

  async #courses(paths: readonly string[], on: Queryable): Promise<[string, LinkTarget][]> {
    if (paths.length === 0) return [];
    // Which courses have these addresses, now or before?
    const rows = await on.query<{ slug: string; open: boolean }>(
      `SELECT a.slug, c.status = 'published' AS open FROM course c
       JOIN (SELECT id, slug FROM course UNION ALL SELECT course_id, slug FROM course_address) a ON a.id = c.id WHERE a.slug = ANY ($1)`,
      [paths.map(lastOf)],
    );
    return rows.map(({ slug, open }) => [`/courses/${slug}`, target(open)]);
  }

  async #lessons(paths: readonly string[], on: Queryable, publicUrl: string): Promise<[string, LinkTarget][]> {
    if (paths.length === 0) return [];
    // Which lessons have these addresses, now or before, and what do they say in any language?
    const rows = await on.query<{ path: string; open: boolean; bodies: string[] }>(
      `SELECT '/courses/' || ca.slug || '/' || la.slug AS path, c.status = 'published' AND l.status = 'published' AS open,
              ARRAY(SELECT body FROM lesson_text t WHERE t.lesson_id = l.id) AS bodies
       FROM course c JOIN (SELECT id, slug FROM course UNION ALL SELECT course_id, slug FROM course_address) ca ON ca.id = c.id
       JOIN lesson l ON l.course_id = c.id
       JOIN (SELECT id, slug FROM lesson UNION ALL SELECT lesson_id, slug FROM lesson_address) la ON la.id = l.id
       WHERE '/courses/' || ca.slug || '/' || la.slug = ANY ($1) AND ca.slug = ANY ($2)`,
      [paths, paths.map((path) => path.split('/')[2])],
    );
    return rows.map(({ path, open, bodies }) => [path, target(open, bodies, publicUrl)]);
  }

  async #articles(paths: readonly string[], on: Queryable, publicUrl: string): Promise<[string, LinkTarget][]> {
    if (paths.length === 0) return [];
    // Which articles have these addresses, now or before, and what do they say in any language?
    const rows = await on.query<{ slug: string; open: boolean; bodies: string[] }>(
      `SELECT s.slug, a.status = 'published' AND a.published_on <= current_date AS open,
              ARRAY(SELECT body FROM article_text t WHERE t.article_id = a.id) AS bodies
       FROM article a JOIN (SELECT id, slug FROM article UNION ALL SELECT article_id, slug FROM article_address) s ON s.id = a.id
       WHERE s.slug = ANY ($1)`,
      [paths.map(lastOf)],
    );
    return rows.map(({ slug, open, bodies }) => [`/articles/${slug}`, target(open, bodies, publicUrl)]);
  }

  async #claims(paths: readonly string[], on: Queryable): Promise<[string, LinkTarget][]> {
    if (paths.length === 0) return [];
    const rows = await on.query<{ slug: string }>('SELECT slug FROM claim WHERE slug = ANY ($1)', [paths.map(lastOf)]);
    return rows.map(({ slug }) => [`/evidence/${slug}`, OPEN]);
  }

  async #masterclasses(paths: readonly string[], on: Queryable): Promise<[string, LinkTarget][]> {
    if (paths.length === 0) return [];
    const known = await this.masterclasses.of(paths.map(lastOf), on);
    return [...known].map(([slug, { published }]) => [`/masterclasses/${slug}`, target(published)]);
  }
}

const lastOf = (path: string): string => path.split('/').at(-1)!;

function target(open: boolean, bodies?: readonly string[], publicUrl = ''): LinkTarget {
  // A jump is right when the text has that place in one language: the others are translations of it.
  const anchors = bodies ? new Set(bodies.flatMap((body) => [...readText(body, publicUrl).anchors])) : null;
  return { state: open ? 'open' : 'unpublished', anchors };
}
