import { DomainError } from '../../platform/errors.js';
import { HTTP_MESSAGES } from '../../platform/http/http.messages.js';
import type { Message } from '../../platform/i18n/messages.js';
import { ACCESS_ERRORS as say } from './access.messages.js';

const at = (code: string, field: string, message: Message) =>
  new DomainError('invalid', code, HTTP_MESSAGES.invalidInput, {}, [{ field, message }]);

/** The courses would need one another, so that nobody could ever begin. */
export const circleOfCourses = () => at('circle-of-courses', 'needs', say.circle);

/** There is no such course to put first. */
export const noSuchCourse = () => at('no-such-course', 'needs', say.noSuchCourse);

/** Nobody with this address is enrolled in the course. */
export const nobodyEnrolled = () => at('nobody-enrolled', 'email', say.nobodyEnrolled);

/** The lesson is not one of the course. */
export const noSuchLesson = () => at('no-such-lesson', 'lesson', say.noSuchLesson);
