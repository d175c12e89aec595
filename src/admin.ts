import { Command, CommanderError, Option } from 'commander';
import type { Config } from './config/config.js';
import { configFromEnvironment } from './config/environment.js';
import { linesOf } from './failure.js';
import { startEmbeddedServer } from './platform/database/embedded-server.js';
import type * as AdminActions from './admin-actions.js';
import { pendingMigrations, revertMigration, runMigrations } from './platform/database/migrations.js';
import { DomainError } from './platform/errors.js';
import { ROLES } from './platform/http/viewer.js';
import { translator } from './platform/i18n/messages.js';

type Settled = Config & { databaseUrl: string };
type Actions = typeof AdminActions;
type ImportWish = Parameters<Actions['importCourse']>[1];
type QuestionsWish = Parameters<Actions['importQuestions']>[1];
type ExportWish = Parameters<Actions['exportQuestions']>[1];

const STAFF_ROLES = ROLES.filter((role) => role !== 'learner');

/** A reason to stop that its reader can act on. */
class Refusal extends Error {}

const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** Does something with the database of this machine, the embedded one included, whether or not the school is running. */
async function withDatabase<T>(work: (config: Settled) => Promise<T>): Promise<T> {
  const config = { ...configFromEnvironment(), role: 'web' as const, logLevel: 'silent' as const };
  if (config.databaseUrl) return work({ ...config, databaseUrl: config.databaseUrl });
  const embedded = await startEmbeddedServer({ dataDir: config.dataDir });
  try {
    return await work({ ...config, databaseUrl: embedded.url });
  } finally {
    await embedded.stop();
  }
}

/** Does something that needs the whole application, which is loaded only now: help and refusals come at once. */
function withActions(work: (actions: Actions, config: Settled) => Promise<void>): Promise<void> {
  return withDatabase(async (config) => {
    const missing = await pendingMigrations(config.databaseUrl);
    if (missing.length > 0) throw new Refusal(`the database lacks ${missing.length} migrations: run "migrate" first`);
    await work(await import('./admin-actions.js'), config);
  });
}

function commands(): Command {
  const program = new Command('npm run -s admin --')
    .description('Looks after a Skin School, running or not; prints results on standard output and nothing else there.')
    .helpCommand(false)
    .showSuggestionAfterError(false)
    .exitOverride()
    .configureOutput({ outputError: () => undefined });
  addDatabaseCommands(program);
  addPeopleCommands(program);
  addCourseCommands(program);
  addQuestionCommands(program);
  addCheckCommands(program);
  return program;
}

function addDatabaseCommands(program: Command): void {
  program
    .command('migrate')
    .description('bring the database up to date; prints each migration that was run')
    .action(() => withDatabase(async ({ databaseUrl }) => (await runMigrations(databaseUrl)).forEach(print)));
  program
    .command('revert')
    .description('take back the newest migration, with the data it holds; prints its name')
    .action(() =>
      withDatabase(async ({ databaseUrl }) => {
        const name = await revertMigration(databaseUrl);
        if (!name) throw new Refusal('there is no migration to take back');
        print(name);
      }),
    );
  program
    .command('seed')
    .description('fill a new database with the starter content; one that has content is left as it is')
    .option('--demo-people', 'also add the demo learner and the demo staff member')
    .action(({ demoPeople = false }: { demoPeople?: boolean }) =>
      withActions(async (actions, config) => {
        const filled = await actions.seed(config, demoPeople);
        print(filled ? 'filled' : 'nothing to do: the database has content already');
      }),
    );
}

function addPeopleCommands(program: Command): void {
  program
    .command('create-staff')
    .description('give a person a role, with a new account where there is none; prints what was done')
    .requiredOption('--email <address>', 'e-mail address')
    .option('--name <name>', 'name; the part before the @ when left out')
    .addOption(new Option('--role <role>', 'what the person may do').choices(STAFF_ROLES).makeOptionMandatory())
    .action((given: unknown) =>
      withActions(async (actions, config) => print(await actions.createStaff(config, given))),
    );
  program
    .command('create-token')
    .description('make a bearer token of the JSON API; prints only the token, which is not shown again')
    .addOption(new Option('--role <role>', 'what its bearer may do').choices(ROLES).makeOptionMandatory())
    .requiredOption('--name <name>', 'what it is for')
    .action((given: unknown) =>
      withActions(async (actions, config) => print(await actions.createToken(config, given))),
    );
  program
    .command('sign-in-link')
    .description('make a link that signs a person in once; prints only the link')
    .requiredOption('--email <address>', 'e-mail address of an account')
    .action((given: unknown) => withActions(async (actions, config) => print(await actions.signInLink(config, given))));
}

function addCourseCommands(program: Command): void {
  program
    .command('export-course')
    .description('write a course as a folder or zip of Markdown files; prints where it is')
    .requiredOption('--slug <slug>', 'the address of the course')
    .requiredOption('--to <path>', 'a folder, new or with an earlier export, or a file that ends in .zip')
    .action((given: { slug: string; to: string }) =>
      withActions(async (actions, config) => print(await actions.exportCourse(config, given))),
    );
  program
    .command('import-course')
    .description('take in a folder or zip of a course, all of it or nothing; prints what became of each file')
    .requiredOption('--from <path>', 'a folder or a zip')
    .option('--dry-run', 'only say what would happen')
    .option('--publish', 'texts and lessons are for readers at once; without it they become drafts')
    .option('--withdraw-missing', 'withdraw lessons of the course that the package does not name')
    .option('--replace-drafts', 'drafts of editors make way for the texts of the package')
    .action((given: ImportWish) =>
      withActions(async (actions, config) => {
        const { lines, refused } = await actions.importCourse(config, given);
        lines.forEach(print);
        if (refused > 0) throw new Refusal(`nothing was saved: ${refused} faults, the lines marked "refused"`);
      }),
    );
}

function addQuestionCommands(program: Command): void {
  program
    .command('import-questions')
    .description('take the questions of a file into the bank; prints what became of each that is not exact')
    .requiredOption('--from <path>', 'a file in GIFT, Moodle XML, CSV or JSON, or a QTI 3 package')
    .option('--format <format>', 'told from the content when left out')
    .option('--locale <language>', 'the language of its texts', 'en')
    .option('--tags <tags>', 'added to each question, with commas between them')
    .option('--category <path>', 'above the categories of the file, with / between the names')
    .option('--dry-run', 'only say what would happen')
    .action((given: QuestionsWish) =>
      withActions(async (actions, config) => (await actions.importQuestions(config, given)).forEach(print)),
    );
  program
    .command('export-questions')
    .description('write questions of the bank as a file for another program; prints what the format could not say')
    .requiredOption('--to <path>', 'the file to be made')
    .option('--format <format>', 'json, gift, moodle-xml or qti3', 'json')
    .option('--locale <language>', 'the language of the texts, where a format has one', 'en')
    .option('--quiz <slug>', 'only the questions of this quiz')
    .option('--tag <tag>', 'only questions with this tag')
    .action((given: ExportWish) =>
      withActions(async (actions, config) => (await actions.exportQuestions(config, given)).forEach(print)),
    );
  program
    .command('recount-statistics')
    .description('count the statistics of quizzes anew from all their attempts; prints each quiz')
    .option('--quiz <slug>', 'only of this quiz')
    .action((given: { quiz?: string }) =>
      withActions(async (actions, config) => (await actions.recountStatistics(config, given)).forEach(print)),
    );
}

function addCheckCommands(program: Command): void {
  program
    .command('rotate-issuer-key')
    .description('sign badges with a new key from now on; prints its id, and what earlier keys signed still verifies')
    .action(() => withActions(async (actions, config) => print(await actions.rotateIssuerKey(config))));
  program
    .command('recount')
    .description('count the places of every session again; prints each session that was put right')
    .action(() =>
      withActions(async (actions, config) => {
        const changed = await actions.recount(config);
        for (const { sessionId, before, after } of changed) {
          print(`${sessionId} taken ${before.taken} -> ${after.taken}, waiting ${before.waiting} -> ${after.waiting}`);
        }
        if (changed.length === 0) print('every counter agrees');
      }),
    );
  program
    .command('reindex')
    .description('make search anew from what is published; prints how many documents it holds')
    .action(() => withActions(async (actions, config) => print(`${await actions.reindex(config)} documents`)));
  program
    .command('read-bounce')
    .description('read a mail that came back, for the pipe of a mailbox; prints what became of it')
    .argument('<file>', 'the mail as it came, or - for standard input')
    .action((file: string) => withActions(async (actions, config) => print(await actions.readBounce(config, file))));
  program
    .command('doctor')
    .description('look at every part that the school needs; exit status 1 when one of them needs attention')
    .action(() =>
      withActions(async (actions, config) => {
        const findings = await actions.doctor(config);
        for (const { part, well, says } of findings) print(`${well ? 'well' : 'ILL '}  ${part.padEnd(12)}${says}`);
        const ill = findings.filter(({ well }) => !well).map(({ part }) => part);
        if (ill.length > 0) throw new Refusal(`needs attention: ${ill.join(', ')}`);
      }),
    );
}

/** One line that says what went wrong. */
function sentenceOf(error: unknown): string {
  const say = translator('en');
  if (error instanceof DomainError && error.fields.length > 0) {
    return error.fields.map(({ field, message, values }) => `${field}: ${say(message, values)}`).join(' ');
  }
  if (error instanceof DomainError) return say(error.say, error.values);
  if (error instanceof CommanderError) return error.message.replace(/^error: /, '');
  return linesOf(error).join('; ');
}

async function main(words: readonly string[]): Promise<number> {
  try {
    if (words.length === 0) throw new Refusal('say which command; --help lists them');
    await commands().parseAsync(words, { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    process.stderr.write(`skin-school: ${sentenceOf(error)}\n`);
    return 1;
  }
}

process.exitCode = await main(process.argv.slice(2));
