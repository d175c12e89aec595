import type { Database } from '../../platform/database/database.js';

const SLUG = 'begin-with-your-skin';
const COURSES = ['skin-ageing', 'facial-massage'];

const TITLE = {
  en: 'Begin with your skin',
  nl: 'Begin bij je huid',
  fr: 'Commencer par sa peau',
};
const SUMMARY = {
  en: 'First how skin is built and what ages it, then what hands, rollers and devices can and cannot change about that. Eleven short lessons, each with a plain word on how sure science is.',
  nl: 'Eerst hoe de huid gebouwd is en wat haar doet verouderen, dan wat handen, rollers en toestellen daaraan wel en niet veranderen. Elf korte lessen, telkens met een eerlijk woord over hoe zeker de wetenschap is.',
  fr: 'D’abord comment la peau est faite et ce qui la fait vieillir, puis ce que mains, rouleaux et appareils peuvent y changer, ou non. Onze leçons courtes, qui disent chacune à quel point la science en est sûre.',
};

/** Fills in the path that the school opens with; courses come first. What is there already stays as it is. */
export async function seedPaths(database: Database, now: Date): Promise<void> {
  await database.transaction(async (tx) => {
    const [added] = await tx.query<{ id: string }>(
      `INSERT INTO path (slug, position, status, title, summary, updated_at) VALUES ($1, 1, 'published', $2, $3, $4)
       ON CONFLICT (slug) DO NOTHING RETURNING id`,
      [SLUG, TITLE, SUMMARY, now],
    );
    if (!added) return;
    await tx.query(
      `INSERT INTO path_course (path_id, course_id, position)
       SELECT $1, c.id, wanted.at FROM unnest($2::text[]) WITH ORDINALITY AS wanted (slug, at) JOIN course c USING (slug)`,
      [added.id, COURSES],
    );
  });
}
