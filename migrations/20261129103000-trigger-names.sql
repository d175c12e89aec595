-- A trigger is one of those that sequences know, wherever one is named.
-- up
ALTER TABLE mail_template ADD CONSTRAINT mail_template_trigger CHECK (trigger IN (
  'registered', 'waiting', 'promoted', 'cancelled', 'session-changed', 'before-start', 'attended', 'missed', 'replay-watched',
  'enrolled', 'lesson-finished', 'course-finished', 'silent', 'quiz-passed', 'quiz-failed', 'profile-done', 'recall-due',
  'grade-changed', 'newsletter-confirmed'));
ALTER TABLE mail_planning ADD CONSTRAINT mail_planning_trigger CHECK (trigger IN (
  'registered', 'waiting', 'promoted', 'cancelled', 'session-changed', 'before-start', 'attended', 'missed', 'replay-watched',
  'enrolled', 'lesson-finished', 'course-finished', 'silent', 'quiz-passed', 'quiz-failed', 'profile-done', 'recall-due',
  'grade-changed', 'newsletter-confirmed'));

-- down
ALTER TABLE mail_planning DROP CONSTRAINT mail_planning_trigger;
ALTER TABLE mail_template DROP CONSTRAINT mail_template_trigger;
