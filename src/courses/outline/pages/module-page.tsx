import { Actions, Button, LinkButton, PostButton } from '../../../ui/components/button.js';
import { Form, type FieldErrors, type FieldValues } from '../../../ui/components/form.js';
import { Breadcrumbs } from '../../../ui/components/navigation.js';
import { usePage } from '../../../ui/page-context.js';
import { StaffLayout } from '../../../ui/staff-layout.js';
import { OUTLINE_WORDS as say } from '../outline.messages.js';
import type { StaffModule, StaffOutline } from '../outline.views.js';
import { ModuleTitles } from './outline-page.js';

interface ModulePageProps {
  course: StaffOutline;
  module: StaffModule;
  errors?: FieldErrors;
  values?: FieldValues;
}

/** The titles of a module, and the way to delete one that is empty. */
export function ModulePage({ course, module, errors, values }: ModulePageProps) {
  const { t, link } = usePage();
  const here = `/staff/courses/${course.slug}/modules/${module.id}`;
  const kept = Object.fromEntries(Object.entries(module.titles).map(([locale, title]) => [`title.${locale}`, title]));
  return (
    <StaffLayout title={t(say.renameModuleOf, { title: module.title })} active="courses">
      <div class="stack">
        <Breadcrumbs
          crumbs={[
            { label: t(say.courses), href: link('/staff/courses') },
            { label: course.title, href: link(`/staff/courses/${course.slug}`) },
            { label: module.title },
          ]}
        />
        <Form action={link(here)} errors={errors} values={values ?? kept}>
          <input type="hidden" name="version" value={course.version} />
          <ModuleTitles />
          <Actions>
            <Button>{t(say.saveTitle)}</Button>
            <LinkButton kind="quiet" href={link(`/staff/courses/${course.slug}`)}>
              {t(say.back)}
            </LinkButton>
          </Actions>
        </Form>
        {module.lessons.length === 0 && (
          <PostButton kind="danger" action={link(`${here}/delete`)} fields={{ version: String(course.version) }}>
            {t(say.deleteModule)}
          </PostButton>
        )}
      </div>
    </StaffLayout>
  );
}
