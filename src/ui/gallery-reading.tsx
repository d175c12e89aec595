import { ClaimChip, GradeList, GradeMark, SideNote, type GradeLevel } from './components/evidence.js';
import { FigureFrame } from './components/figure-frame.js';
import { LessonNext, Outline } from './components/lesson.js';
import { Prose, Section } from './components/page-head.js';
import { ToolNote } from './components/tool-note.js';
import { figures } from './figures/index.js';
import { usePage } from './page-context.js';

const LEVELS: GradeLevel[] = ['strong', 'moderate', 'limited', 'weak', 'ungraded'];

/** What lessons are made of: grades, claims with notes, drawings, tools and the outline. */
export function GalleryReading() {
  const { t } = usePage();
  return (
    <>
      <Section id="grades" title="Grades">
        <GradeList items={LEVELS.map((level) => ({ level, text: 'What the grade means, in a sentence or two.' }))} />
        <p>
          <GradeMark level="moderate" full />
        </p>
      </Section>
      <Section
        id="claims"
        title="Claims and notes"
        intro="In the margin where there is one, opened in place where there is not."
      >
        <div class="with-margin">
          <Prose>
            <p>
              Compare the skin of your inner arm with that of your face. Both are the same age, and{' '}
              <ClaimChip slug="sample" number={1} level="strong">
                daylight explains most of the visible difference
              </ClaimChip>
              <SideNote
                slug="sample"
                number={1}
                level="strong"
                text="The claim as one sentence that can be tested."
                rationale="Why this grade, in a sentence or two."
                studies={[{ name: 'A study, 2013', direction: 'supports' }]}
                href="#claims"
              />
              . Wrinkles and uneven colour come sooner where light falls every day.
            </p>
            <blockquote>A sentence set apart.</blockquote>
            <ul>
              <li>Clouds let most UVA through.</li>
              <li>Window glass stops UVB but not UVA.</li>
            </ul>
            <ToolNote name="Jade roller" price={35} currency="EUR" asOf="2020-05">
              One or two sentences about the tool and what is and is not known.
            </ToolNote>
          </Prose>
        </div>
      </Section>
      <Section id="drawings" title="Drawings">
        <div class="cols">
          {Object.entries(figures).map(([name, { component: Figure, name: nameOf, description }]) => (
            <FigureFrame key={name} caption={nameOf(t)} words={description(t)}>
              <Figure />
            </FigureFrame>
          ))}
        </div>
      </Section>
      <Section id="outline" title="Outline">
        <Outline
          page
          modules={[
            {
              title: 'What skin is',
              lessons: [
                { title: 'Three layers and what lives in them', minutes: 6, state: 'done', href: '#outline' },
                { title: 'Light, the largest outside factor', minutes: 7, state: 'current', href: '#outline' },
                { title: 'Smoke, air and food', minutes: 6, state: 'open', href: '#outline' },
                { title: 'Hormones and time', minutes: 6, state: 'preview', href: '#outline' },
                { title: 'What your genes add', minutes: 8, state: 'locked', note: 'Opens on 4 December.' },
              ],
            },
          ]}
        />
        <LessonNext
          previous={{ title: 'The lesson before', href: '#outline' }}
          next={{ title: 'The lesson after', href: '#outline' }}
        />
      </Section>
    </>
  );
}
