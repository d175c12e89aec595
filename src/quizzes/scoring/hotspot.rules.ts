import type { HotspotArea, HotspotQuestion } from '../questions/question.js';
import type { Responses } from '../questions/response.js';
import { clamp, feedbackAt, type Finding } from './outcome.js';

/** Each area counts once, however often it was pointed at. One area may cost something; several are kept between 0 and 1. */
export function scoreHotspot(question: HotspotQuestion, { areas }: Responses['hotspot']): Finding {
  const hit = question.areas.filter(({ id }) => areas.includes(id));
  const sum = hit.reduce((total, { fraction }) => total + fraction, 0);
  return {
    fraction: question.several ? clamp(sum) : hit.length === 1 ? sum : 0,
    parts: Object.fromEntries(hit.map(({ id, fraction }) => [id, fraction])),
    feedback: hit.flatMap(({ id, feedback }) => feedbackAt(id, feedback)),
  };
}

/** The areas that hold a point of the figure, borders included, in their order. */
export function areasAt(areas: readonly HotspotArea[], x: number, y: number): HotspotArea[] {
  return areas.filter(({ shape }) =>
    shape.kind === 'circle'
      ? (x - shape.x) ** 2 + (y - shape.y) ** 2 <= shape.radius ** 2
      : x >= shape.x && x <= shape.x + shape.width && y >= shape.y && y <= shape.y + shape.height,
  );
}
