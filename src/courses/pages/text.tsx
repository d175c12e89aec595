import type { Element, Nodes, Root } from 'hast';
import { Fragment, h, type ComponentChildren } from 'preact';
import { EVIDENCE_MESSAGES } from '../../evidence/evidence.messages.js';
import type { ClaimNote } from '../../evidence/evidence.views.js';
import { frenchSpaces } from '../../platform/i18n/french-spaces.js';
import { ClaimChip, SideNote } from '../../ui/components/evidence.js';
import { FigureFrame } from '../../ui/components/figure-frame.js';
import { ToolNote } from '../../ui/components/tool-note.js';
import { figures, isFigureName } from '../../ui/figures/index.js';
import { usePage } from '../../ui/page-context.js';
import { Unclear } from '../../ui/components/unclear.js';
import { sectionId } from '../course-page.rules.js';
import { HeadingAnchors } from '../heading-anchors.rules.js';
import { wordsOf } from '../lesson-markdown.js';
import type { QuizView } from '../../quizzes/quizzes/quizzes.views.js';
import { COURSE_MESSAGES as m } from '../courses.messages.js';
import { piecesOf, saysSomething } from '../lesson-sections.rules.js';
import type { MediaView } from '../media/media.views.js';
import { LessonImage } from '../media/pages/lesson-image.js';
import { LessonVideo } from '../media/pages/lesson-video.js';
import { QuizCard } from './quiz-card.js';

interface TextProps {
  root: Root;
  /** The slugs of the text's claims in order: their places are their numbers. */
  claims: readonly string[];
  notes: ReadonlyMap<string, ClaimNote>;
  /** What there is of the images and videos that the text names. */
  media: ReadonlyMap<string, MediaView>;
  /** Where learners tell what was unclear, without language prefix: it stands under each section when there is one. */
  unclear?: string | undefined;
  /** What there is of the quizzes that the text names. */
  quizzes: ReadonlyMap<string, QuizView>;
}

interface Scope extends TextProps {
  /** Claims whose note stands in the text already. */
  noted: Set<string>;
  /** How many headings stand in the text so far. */
  headings: number;
  names: HeadingAnchors;
}

/** A lesson's or article's text, with its claims, drawings and tools as the components of the house. */
export function Text(props: TextProps) {
  const scope = { ...props, noted: new Set<string>(), headings: 0, names: new HeadingAnchors() };
  if (!props.unclear) return <>{children(props.root, scope)}</>;
  return <Sections scope={scope} path={props.unclear} />;
}

/** The text section by section, each with the control at its end. */
function Sections({ scope, path }: { scope: Scope; path: string }) {
  const { link } = usePage();
  return (
    <>
      {piecesOf(scope.root).map((piece, index) => (
        <Fragment key={index}>
          {children({ type: 'root', children: piece.children }, scope)}
          {piece.section && saysSomething(piece) && <Unclear action={link(path)} about={piece.section} />}
        </Fragment>
      ))}
    </>
  );
}

function children(node: Root | Element, scope: Scope): ComponentChildren[] {
  return node.children.map((child, index) => <Fragment key={index}>{draw(child as Nodes, scope)}</Fragment>);
}

function draw(node: Nodes, scope: Scope): ComponentChildren {
  if (node.type === 'text') return frenchSpaces(node.value);
  if (node.type !== 'element') return null;
  const { tagName, properties } = node;
  if (tagName === 'code') return <code>{wordsOf(node)}</code>;
  if (tagName === 'claim') return <Claim slug={String(properties.slug)} scope={scope} words={children(node, scope)} />;
  if (tagName === 'lesson-figure') return <Drawing name={String(properties.name)} />;
  if (tagName === 'lesson-image')
    return <LessonImage image={scope.media.get(String(properties.name))} caption={properties.caption} />;
  if (tagName === 'lesson-video') return <LessonVideo video={scope.media.get(String(properties.name))} />;
  if (tagName === 'lesson-quiz') return <QuizCard quiz={scope.quizzes.get(String(properties.name))} />;
  if (tagName === 'tool-note') {
    const { name, price, currency, asOf } = properties;
    return (
      <ToolNote name={String(name)} price={Number(price)} currency={String(currency)} asOf={String(asOf)}>
        {children(node, scope)}
      </ToolNote>
    );
  }
  if (tagName === 'a') return <TextLink node={node}>{children(node, scope)}</TextLink>;
  if (tagName === 'table')
    return (
      <div class="scroll" tabIndex={0}>
        <table>{children(node, scope)}</table>
      </div>
    );
  if (tagName === 'br' || tagName === 'hr') return h(tagName, null);
  // Column heads of a Markdown table; an empty corner is no head.
  if (tagName === 'th') return node.children.length > 0 ? <th scope="col">{children(node, scope)}</th> : <td />;
  if (/^h[234]$/.test(tagName)) return heading(node, scope);
  return h(
    tagName,
    tagName === 'ol' && properties.start ? { start: Number(properties.start) } : null,
    children(node, scope),
  );
}

/** A heading is found by its number, which notes and resuming keep, and by its words, which people put into links. */
function heading(node: Element, scope: Scope): ComponentChildren {
  const name = scope.names.next(wordsOf(node));
  const words = children(node, scope);
  return h(node.tagName, { id: sectionId(++scope.headings) }, name ? <span id={name}>{words}</span> : words);
}

function TextLink({ node, children }: { node: Element; children: ComponentChildren }) {
  const { link } = usePage();
  const href = String(node.properties.href ?? '');
  // Our own pages are read in the reader's language; '//host' is not ours.
  return <a href={/^\/(?!\/)/.test(href) ? link(href) : href}>{children}</a>;
}

function Claim({ slug, words, scope }: { slug: string; words: ComponentChildren; scope: Scope }) {
  const { t, link } = usePage();
  const note = scope.notes.get(slug);
  const number = scope.claims.indexOf(slug) + 1;
  const level = note?.level ?? 'ungraded';
  const again = scope.noted.has(slug);
  scope.noted.add(slug);
  return (
    <>
      <ClaimChip slug={slug} number={number} level={level} again={again}>
        {words}
      </ClaimChip>
      {!again && (
        <SideNote
          slug={slug}
          number={number}
          level={level}
          text={note?.text ?? t(m.unknownClaim)}
          rationale={note?.rationale}
          studies={note?.studies.map(({ authors, year, direction }) => ({
            name: year === null ? authors : `${authors}, ${year}`,
            direction: t(EVIDENCE_MESSAGES[direction]),
          }))}
          href={link(note ? `/evidence/${slug}` : '/evidence')}
        />
      )}
    </>
  );
}

function Drawing({ name }: { name: string }) {
  const { t } = usePage();
  if (!isFigureName(name)) return <p class="muted">{t(m.unknownFigure)}</p>;
  const { component: Picture, name: caption, description } = figures[name];
  return (
    <FigureFrame caption={caption(t)} words={description(t)}>
      <Picture />
    </FigureFrame>
  );
}
