import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ErrorPage } from '../../platform/http/error.filter.js';
import type { Problem } from '../../platform/http/problem.js';
import { LinkButton } from '../components/button.js';
import { PageHead } from '../components/page-head.js';
import { Layout } from '../layout.js';
import { usePage } from '../page-context.js';
import { WEB_MESSAGES } from './web.messages.js';
import { visitOf } from './visit.js';

/** The page that tells a person what went wrong and where to go from here. */
@Injectable()
export class SiteErrorPage extends ErrorPage {
  draw(request: FastifyRequest, problem: Problem): string {
    // Before routing (a malformed address) there is no visitor to speak of, so the page asks for as little as it can.
    const reply = { clearCookie: () => reply } as never;
    return visitOf(request, reply).draw(<Problems problem={problem} />);
  }
}

function titleOf(status: number) {
  if (status === 404) return WEB_MESSAGES.notFoundTitle;
  if (status === 401 || status === 403) return WEB_MESSAGES.forbiddenTitle;
  if (status === 410) return WEB_MESSAGES.goneTitle;
  if (status === 503) return WEB_MESSAGES.unavailableTitle;
  return status >= 500 ? WEB_MESSAGES.failedTitle : WEB_MESSAGES.refusedTitle;
}

/** An error page, whatever the error. */
export function Problems({ problem }: { problem: Pick<Problem, 'status' | 'detail'> }) {
  const { t, link } = usePage();
  const title = t(titleOf(problem.status));
  return (
    <Layout title={title} noIndex>
      <PageHead
        kicker={String(problem.status)}
        title={title}
        lede={problem.detail}
        actions={
          <>
            <LinkButton href={link('/')}>{t(WEB_MESSAGES.toHome)}</LinkButton>
            <LinkButton kind="quiet" href={link('/courses')}>
              {t(WEB_MESSAGES.toCourses)}
            </LinkButton>
          </>
        }
      />
    </Layout>
  );
}
