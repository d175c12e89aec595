import { TextField } from '../../../../ui/components/fields.js';
import { usePage } from '../../../../ui/page-context.js';
import { QUESTION_FORM as say } from '../../question-form.messages.js';
import { textAt } from '../../question-tree.rules.js';
import { Id, Share } from './part-fields.js';
import { InLanguages, More, Parts } from '../form-parts.js';

/** The areas of a drawing, in its own units. */
export function AreaFields() {
  const { t } = usePage();
  return (
    <Parts
      path="areas"
      legend={(number) => t(say.area, { number })}
      add={[
        { variant: 'rect', label: t(say.addRect) },
        { variant: 'circle', label: t(say.addCircle) },
      ]}
    >
      {({ tree, name }) => {
        const circle = textAt(tree, 'shape.kind') === 'circle';
        const sizes = circle ? (['x', 'y', 'radius'] as const) : (['x', 'y', 'width', 'height'] as const);
        return (
          <>
            <Id {...{ tree, name }} />
            <input type="hidden" name={`${name}.shape.kind`} value={circle ? 'circle' : 'rect'} />
            <InLanguages name={`${name}.label`} what={t(say.areaName)} maxLength={2_000} />
            <div class="draft-sizes">
              {sizes.map((size) => (
                <TextField key={size} name={`${name}.shape.${size}`} label={t(say[size])} inputMode="decimal" />
              ))}
              <Share name={name} />
            </div>
            <More name={name} tree={tree} />
          </>
        );
      }}
    </Parts>
  );
}
