import { DataTable } from '../../ui/components/data-table.js';
import { DefinitionList, Tag } from '../../ui/components/list.js';
import { PageHead, Section } from '../../ui/components/page-head.js';
import { Layout } from '../../ui/layout.js';
import type { FieldDoc, OperationDoc, TagDoc } from '../api-reference.rules.js';
import { ApiManners } from './api-manners.js';

/** The reference of the JSON API. It is written in English in every language, as programs are. */
export function ApiReferencePage({ tags }: { tags: readonly TagDoc[] }) {
  return (
    <Layout
      title="API"
      description="The JSON API of Skin School: courses, evidence, masterclasses, registrations and deliveries."
      alternateLocales={['en']}
    >
      <div class="page" lang="en">
        <PageHead
          kicker="For programs"
          title="The JSON API"
          lede="Everything a page of the school does, a program can do as well: the same actions, the same rules, the same answers."
          actions={
            <>
              <a href="/api/openapi.json">OpenAPI as JSON</a>
              <a href="/api/openapi.yaml">as YAML</a>
            </>
          }
          aside={<Contents tags={tags} />}
        />
        <ApiManners />
        {tags.map((tag) => (
          <Section key={tag.id} id={tag.id} title={tag.name} intro={<Index tag={tag} />}>
            {tag.operations.map((operation) => (
              <Operation key={operation.id} operation={operation} />
            ))}
          </Section>
        ))}
      </div>
    </Layout>
  );
}

function Contents({ tags }: { tags: readonly TagDoc[] }) {
  return (
    <nav aria-label="Parts of the API">
      <DefinitionList
        items={tags.map((tag) => ({
          term: <a href={`#${tag.id}`}>{tag.name}</a>,
          value: `${tag.operations.length} ${tag.operations.length === 1 ? 'operation' : 'operations'}`,
        }))}
      />
    </nav>
  );
}

function Index({ tag }: { tag: TagDoc }) {
  return (
    <ul>
      {tag.operations.map((operation) => (
        <li key={operation.id}>
          <a href={`#${operation.id}`}>{operation.title}</a>
        </li>
      ))}
    </ul>
  );
}

function Operation({ operation }: { operation: OperationDoc }) {
  const { method, path, title, says, needsToken, parameters, body, answers, curl } = operation;
  return (
    <article class="stack" id={operation.id} aria-labelledby={`${operation.id}-title`}>
      <header>
        <h3 id={`${operation.id}-title`}>{title}</h3>
        <p>
          <Tag tone={method === 'GET' ? 'evidence' : 'accent'}>{method}</Tag> <code>{path}</code>{' '}
          {needsToken && <Tag>needs a token</Tag>}
        </p>
      </header>
      {says && <p>{says}</p>}
      {parameters.length > 0 && (
        <Fields
          caption="Parameters"
          of={title}
          fields={parameters.map((field) => ({ ...field, type: `${field.type}, in the ${field.where}` }))}
        />
      )}
      {body.length > 0 && <Fields caption="Body" of={title} fields={body} />}
      <pre tabIndex={0} aria-label={`Example call: ${title}`}>
        {curl}
      </pre>
      {answers.map((answer) => (
        <details key={answer.status}>
          <summary>
            Answer {answer.status}
            {answer.says && `: ${answer.says}`}
          </summary>
          {answer.fields.length > 0 ? (
            <Fields caption="Fields" of={title} fields={answer.fields} answer />
          ) : (
            <p class="muted">No fields are described.</p>
          )}
        </details>
      ))}
    </article>
  );
}

function Fields({
  caption,
  of,
  fields,
  answer = false,
}: {
  caption: string;
  of: string;
  fields: readonly FieldDoc[];
  answer?: boolean;
}) {
  return (
    <DataTable
      caption={`${caption} of “${of}”`}
      captionHidden
      rows={fields}
      rowKey={(field) => field.name}
      columns={[
        {
          key: 'name',
          label: caption,
          cell: (field) => (
            <>
              <code>{field.name}</code>
              {!answer && field.required && <span class="muted"> required</span>}
            </>
          ),
        },
        { key: 'type', label: 'Type', cell: (field) => field.type },
        { key: 'says', label: 'Meaning', cell: (field) => field.says || '–' },
      ]}
    />
  );
}
