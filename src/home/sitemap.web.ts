import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/config.js';
import { ArticleQueries } from '../courses/articles.queries.js';
import { CourseQueries } from '../courses/courses.queries.js';
import { EvidenceQueries } from '../evidence/evidence.queries.js';
import { QuizQueries } from '../quizzes/quizzes/quizzes.queries.js';
import { HomeQueries } from './home.queries.js';
import { drawSitemap } from './sitemap.rules.js';

/** What search engines ask for first. */
@ApiExcludeController()
@Controller()
export class SitemapController {
  constructor(
    private readonly home: HomeQueries,
    private readonly courses: CourseQueries,
    private readonly articles: ArticleQueries,
    private readonly evidence: EvidenceQueries,
    private readonly quizzes: QuizQueries,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('sitemap.xml')
  async sitemap(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const [courses, articles, claims, quizzes, masterclasses] = await Promise.all([
      this.courses.addresses(),
      this.articles.addresses(),
      this.evidence.addresses(),
      this.quizzes.addresses(),
      this.home.otherAddresses(),
    ]);
    const pages = [
      { path: '/' },
      { path: '/evidence/how-we-grade' },
      ...courses,
      ...articles,
      ...claims,
      ...quizzes,
      ...masterclasses,
    ];
    void reply.type('application/xml; charset=utf-8').header('cache-control', 'public, max-age=600');
    return drawSitemap(this.config.publicUrl, pages);
  }

  @Get('robots.txt')
  robots(@Res({ passthrough: true }) reply: FastifyReply): string {
    void reply.type('text/plain; charset=utf-8').header('cache-control', 'public, max-age=3600');
    const personal = [
      '/me$',
      '/me/',
      '/staff',
      '/registrations/',
      '/sessions/',
      '/sign-in',
      '/sign-up',
      '/dev/',
      '/search',
    ];
    const hidden = personal.flatMap((path) => [path, `/nl${path}`, `/fr${path}`]);
    return [
      'User-agent: *',
      ...hidden.map((path) => `Disallow: ${path}`),
      '',
      `Sitemap: ${this.config.publicUrl}/sitemap.xml`,
      '',
    ].join('\n');
  }
}
