import { AxeVisits } from './axe.js';
import { openSchool, STAFF, type School } from './school.js';
import { takeQuizzes, type TakenQuizzes } from './taken-quizzes.js';

let school: School;
let axe: AxeVisits;
let taken: TakenQuizzes;
beforeAll(async () => {
  school = await openSchool();
  axe = new AxeVisits(school);
  taken = await takeQuizzes(school);
}, 120_000);
afterAll(() => school.close());

describe('axe finds nothing, light and dark, narrow and wide,', () => {
  test('on the quizzes, the review of one and the profile of whoever took them', async () => {
    const page = await axe.openAs(taken.learner.email);
    const { attempts } = taken;
    for (const path of [
      '/quizzes',
      '/nl/quizzes/dna-factors',
      `/fr/quizzes/skin-ageing/attempts/${attempts['skin-ageing']}/review`,
    ])
      await axe.visit(page, path);
    for (const path of ['/profile/skin', `/nl/profile/skin/results/${attempts.skin}`, '/fr/profile/skin/withdraw'])
      await axe.visit(page, path);
    await axe.visit(page, `/profile/skin/results/${attempts.skin}/delete`);
    await page.goto('/quizzes/dna-factors');
    await axe.submit(page, 'form[action$="/start"]');
    await axe.visit(page, `${new URL(page.url()).pathname.replace(/\/\d+$/, '')}/overview`);
    await page.context().close();
  }, 600_000);

  test('where staff write questions, bring them and take them out', async () => {
    const page = await axe.openAs(STAFF);
    const question = await axe.one("SELECT id AS value FROM question WHERE kind = 'choice' ORDER BY name LIMIT 1");
    for (const path of ['/staff/questions', '/nl/staff/questions/new?kind=blanks', `/staff/questions/${question}`])
      await axe.visit(page, path);
    for (const path of [`/fr/staff/questions/${question}/edit`, '/staff/questions/export']) await axe.visit(page, path);
    await axe.visit(page, `/staff/questions/${question}/regrade`);
    await page.goto('/nl/staff/questions/import');
    await page.fill('textarea[name=content]', 'Which rays? {=UVA ~UVB}\n\nHow many? {#3,14}\n');
    await axe.submit(page, 'main form[action$="/import"]');
    await page.context().close();
  }, 600_000);

  test('where staff make quizzes, mark answers and read how the questions work', async () => {
    const page = await axe.openAs(STAFF);
    const [dna, ageing] = [`/staff/quizzes/${taken.ids['dna-factors']}`, `/staff/quizzes/${taken.ids['skin-ageing']}`];
    for (const path of ['/staff/quizzes', dna, `/nl${dna}/questions`, `/fr${dna}/learners`, `${dna}/preview`])
      await axe.visit(page, path);
    await axe.visit(page, `${dna}/marking`);
    await page.goto(`/fr${dna}/marking`);
    await axe.submit(page, 'form[action$="/next"]');
    await axe.visit(page, `/nl${ageing}/statistics`);
    for (const words of await page.locator('main summary').all()) await words.click();
    await axe.expectNothing(page);
    await page.context().close();
  }, 600_000);

  test('where staff give a profile its factors and a course its quizzes', async () => {
    const page = await axe.openAs(STAFF);
    const factors = `/staff/quizzes/${taken.ids.skin}/factors`;
    await axe.visit(page, factors);
    const first = async (links: string) => (await page.locator(`main ${links}`).first().getAttribute('href'))!;
    const item = await first(`a[href^="${factors}/items/"]`);
    const factor = await first(`a[href^="${factors}/"]:not([href*="/items/"], [href$="/new"], [href$="/try"])`);
    for (const path of [`/nl${factor}`, `/fr${item}`, `${factors}/new`, `/fr${factors}/try`])
      await axe.visit(page, path);
    const quizzes = '/staff/courses/skin-ageing/quizzes';
    await axe.visit(page, `/nl${quizzes}`);
    await page.goto(quizzes);
    await axe.visit(page, await first(`a[href^="${quizzes}/"]`));
    await page.context().close();
  }, 600_000);
});
