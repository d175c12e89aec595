import { readNumber } from '../numbers.rules.js';
import type { ReadQuestion, ReadQuiz, ReadSlot, Remark } from '../reading.js';
import { child, elementsOf, named, within, type XmlElement } from '../xml/xml-tree.js';

/** Parts of a test that the school's quizzes have no place for. */
const LOST = [
  'preCondition',
  'branchRule',
  'timeLimits',
  'itemSessionControl',
  'testFeedback',
  'rubricBlock',
  'templateDefault',
];

/** Reads a test with its sections: which items it asks, and what is drawn. */
export function readTest(
  root: XmlElement,
  find: (href: string) => number | null,
  questions: readonly ReadQuestion[],
): ReadQuiz {
  const remarks: Remark[] = [];
  const note = (remark: Remark) => {
    if (!remarks.some((other) => JSON.stringify(other) === JSON.stringify(remark))) remarks.push(remark);
  };
  for (const { name } of within(root))
    if (LOST.includes(name)) note({ says: 'testRuleLost', values: { element: name } });
  const outcomes = child(root, 'outcomeProcessing');
  const known = new Set(['outcomeProcessing', 'setOutcomeValue', 'sum', 'testVariables']);
  for (const { name } of outcomes ? within(outcomes) : [])
    if (!known.has(name)) note({ says: 'testRuleLost', values: { element: name } });
  const weighted =
    outcomes !== undefined && [...within(outcomes)].some(({ attributes }) => attributes.weightIdentifier);

  const itemOf = (ref: XmlElement): ReadSlot | null => {
    const href = ref.attributes.href ?? '';
    const place = find(href);
    const question = place === null ? null : questions[place]!.question;
    if (place === null || !question) {
      note({ says: 'testItemMissing', values: { file: href } });
      return null;
    }
    const weight = weighted ? readNumber(child(ref, 'weight')?.attributes.value ?? '1') : 1;
    return { questions: [place], draw: null, mark: weight !== null && weight !== 1 ? weight * question.mark : null };
  };
  const slotsOf = (section: XmlElement): ReadSlot[] => {
    const slots = elementsOf(section).flatMap((inner): ReadSlot[] => {
      if (inner.name === 'assessmentSection') return slotsOf(inner);
      const slot = inner.name === 'assessmentItemRef' ? itemOf(inner) : null;
      return slot ? [slot] : [];
    });
    if (child(section, 'ordering')?.attributes.shuffle === 'true')
      note({ says: 'testRuleLost', values: { element: 'ordering' } });
    const draw = Number(child(section, 'selection')?.attributes.select ?? 0);
    if (!draw || draw >= slots.length || slots.some((slot) => slot.draw !== null)) return slots;
    return [{ questions: slots.flatMap((slot) => slot.questions), draw, mark: null }];
  };
  const slots = named(root, 'testPart').flatMap((part) => named(part, 'assessmentSection').flatMap(slotsOf));
  return { called: root.attributes.title || root.attributes.identifier || '', slots, remarks };
}
