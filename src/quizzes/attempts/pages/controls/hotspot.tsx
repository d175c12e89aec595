import { renderToString } from 'preact-render-to-string';
import { figures, isFigureName } from '../../../../ui/figures/index.js';
import { PageProvider, usePage } from '../../../../ui/page-context.js';
import type { AttemptQuestionView } from '../../attempts.views.js';
import type { ControlProps } from './control-props.js';
import { Options } from './options.js';

const VIEW_BOX = /viewBox="0 0 (\d+) (\d+)"/;

/**
 * A figure whose areas can be pointed at, and the same areas as a list. A script lets a press on the figure
 * tick the box of the list; everything else works without it.
 */
export function Hotspot(props: ControlProps) {
  const page = usePage();
  const { question } = props;
  const figure = question.figure && isFigureName(question.figure) ? figures[question.figure] : null;
  const options = question.areas.map(({ id, label }) => ({ id, html: escaped(label), text: label, picture: null }));
  if (!figure) return <Options {...props} options={options} />;
  const Drawing = figure.component;
  const html = renderToString(
    <PageProvider value={page}>
      <Drawing />
    </PageProvider>,
  );
  const [, width = '100', height = '100'] = VIEW_BOX.exec(html) ?? [];
  return (
    <div class="quiz-hotspot">
      <div class="quiz-hotspot-figure">
        <div dangerouslySetInnerHTML={{ __html: html }} />
        <svg
          class="quiz-areas"
          viewBox={`0 0 ${width} ${height}`}
          aria-hidden="true"
          data-quiz-areas={question.position}
        >
          {question.areas.map(({ id, shape, label }) => (
            <g key={id} data-area={id}>
              <title>{label}</title>
              <Shape shape={shape} />
            </g>
          ))}
        </svg>
      </div>
      <Options {...props} options={options} />
    </div>
  );
}

function Shape({ shape }: { shape: AttemptQuestionView['areas'][number]['shape'] }) {
  if (shape.kind === 'circle') return <circle cx={shape.x} cy={shape.y} r={shape.radius} />;
  return <rect x={shape.x} y={shape.y} width={shape.width} height={shape.height} />;
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
