import type { ControlProps } from './control-props.js';
import { Hotspot } from './hotspot.js';
import { Line } from './line.js';
import { Long } from './long.js';
import { Matching } from './matching.js';
import { NumberWithUnit } from './number-with-unit.js';
import { Options } from './options.js';
import { Ordering } from './ordering.js';
import { TrueFalse } from './true-false.js';

/** The fields with which a question is answered. */
export function Control(props: ControlProps) {
  const { question } = props;
  switch (question.kind) {
    case 'choice':
    case 'scale':
      return <Options {...props} options={question.options} />;
    case 'true-false':
      return <TrueFalse {...props} />;
    case 'matching':
      return <Matching {...props} />;
    case 'ordering':
      return <Ordering {...props} />;
    case 'numeric':
      return <NumberWithUnit {...props} />;
    case 'hotspot':
      return <Hotspot {...props} />;
    case 'long':
      return <Long {...props} />;
    case 'short':
      return <Line {...props} name="answer" />;
    default:
      return null;
  }
}
