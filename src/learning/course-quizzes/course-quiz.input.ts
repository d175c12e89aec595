import { z } from 'zod';
import { tickInput, wholeNumberInput } from '../../platform/http/input.js';

/** How a quiz goes with a course. */
export const courseQuizInput = z.strictObject({
  required: z.boolean().describe('Whether those who enrol from now on must pass it'),
  alsoRunning: z
    .boolean()
    .default(false)
    .describe('Whether those who are enrolled and have not finished must pass it too'),
  people: z
    .int()
    .min(0)
    .nullable()
    .default(null)
    .describe('How many people that is, as you were told; refused when it is another number by now'),
});

/** What is said of a quiz of a course. */
export type CourseQuizChoice = z.output<typeof courseQuizInput>;

const choice = {
  use: z.enum(['required', 'offered']),
  alsoRunning: tickInput,
  people: wholeNumberInput(0, 2_147_483_647),
};

/** The same from the form of a quiz that the course has. */
export const choiceForm = z.object(choice).transform(toChoice);

/** The same with the quiz that is to be added. */
export const addForm = z
  .object({ quiz: z.uuid(), ...choice })
  .transform(({ quiz, ...chosen }) => ({ quiz, choice: toChoice(chosen) }));

/** Which quiz moves, and which way. */
export const moveForm = z.object({ quiz: z.uuid(), way: z.enum(['up', 'down']) });

function toChoice({ use, alsoRunning, people }: z.output<z.ZodObject<typeof choice>>): CourseQuizChoice {
  return { required: use === 'required', alsoRunning, people };
}
