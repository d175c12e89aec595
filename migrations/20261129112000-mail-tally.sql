-- Mails whose fate is settled are counted once and for all, so that the figures of a long ledger are quick.
-- up
-- How long a mail took from being due to being accepted: to the second up to two minutes, then more and more coarsely.
CREATE FUNCTION mail_took(state text, due_at timestamptz, settled_at timestamptz) RETURNS integer LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN state <> 'accepted' THEN NULL WHEN (settled_at > due_at) IS NOT TRUE THEN 0
    WHEN settled_at <= due_at + interval '2 minutes' THEN ceil(date_part('epoch', settled_at - due_at))
    WHEN settled_at <= due_at + interval '2 hours' THEN ceil(date_part('epoch', settled_at - due_at) / 10) * 10
    ELSE ceil(date_part('epoch', settled_at - due_at) / 60) * 60 END::integer
$$;

-- Mails that are alike, of an hour in which they were planned and an hour in which they were settled. Rows are only added:
-- what changes later is taken off by a row below nought and put back by another.
CREATE TABLE mail_tally (
  planned  timestamptz NOT NULL,
  settled  timestamptz NOT NULL,
  topic    text NOT NULL,
  step_id  uuid,
  state    text NOT NULL,
  reason   text,
  tried    boolean NOT NULL,
  returned boolean NOT NULL,
  unsure   boolean NOT NULL,
  mails    integer NOT NULL
);
CREATE INDEX mail_tally_planned ON mail_tally (planned);
CREATE INDEX mail_tally_settled ON mail_tally (settled);

-- Of those that were accepted: how many took so many seconds. On its own, for it is many times as long as the other.
CREATE TABLE mail_tally_took (
  planned timestamptz NOT NULL,
  topic   text NOT NULL,
  step_id uuid,
  seconds integer NOT NULL,
  mails   integer NOT NULL
);
CREATE INDEX mail_tally_took_planned ON mail_tally_took (planned);

-- The mails that were settled before this moment are in the tally, all of them and no others.
CREATE TABLE mail_tallied (
  one   boolean PRIMARY KEY DEFAULT true CHECK (one),
  until timestamptz NOT NULL
);
INSERT INTO mail_tallied (until) VALUES ('-infinity');

-- Those that were settled since, and what became of those of sequences.
DROP INDEX mail_step_settled;
CREATE INDEX mail_settled ON mail (settled_at) INCLUDE (step_id, state);

CREATE FUNCTION mail_tally_add(m mail, mails integer) RETURNS void LANGUAGE sql AS $$
  INSERT INTO mail_tally VALUES (date_bin('1 hour', m.created_at, 'epoch'), date_bin('1 hour', m.settled_at, 'epoch'), m.topic, m.step_id, m.state, m.reason,
    m.attempts > 0, m.bounced_at IS NOT NULL, m.ambiguous_at IS NOT NULL, mails);
  INSERT INTO mail_tally_took SELECT date_bin('1 hour', m.created_at, 'epoch'), m.topic, m.step_id, mail_took(m.state, m.due_at, m.settled_at), mails
  WHERE m.state = 'accepted';
$$;

-- Keeps the tally right when a mail changes that is in it already: it came back, it is tried again. The lock lets the tally
-- go on only before or after such a change, never in the middle of it.
CREATE FUNCTION mail_tally_correct() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  done timestamptz;
BEGIN
  SELECT until INTO done FROM mail_tallied FOR SHARE;
  IF TG_OP <> 'INSERT' AND OLD.settled_at < done THEN PERFORM mail_tally_add(OLD, -1); END IF;
  IF TG_OP <> 'DELETE' AND NEW.settled_at < done THEN PERFORM mail_tally_add(NEW, 1); END IF;
  RETURN NULL;
END $$;

-- None of them is called for a mail that is planned, claimed or settled now: a sender pays nothing for the tally.
CREATE TRIGGER mail_tally_written AFTER INSERT ON mail FOR EACH ROW
  WHEN (NEW.settled_at < now() - interval '1 hour') EXECUTE FUNCTION mail_tally_correct();
CREATE TRIGGER mail_tally_changed AFTER UPDATE ON mail FOR EACH ROW
  WHEN (least(OLD.settled_at, NEW.settled_at) < now() - interval '1 hour'
    AND (OLD.created_at, OLD.due_at, OLD.settled_at, OLD.topic, OLD.step_id, OLD.state, OLD.reason, OLD.attempts, OLD.bounced_at, OLD.ambiguous_at)
      IS DISTINCT FROM (NEW.created_at, NEW.due_at, NEW.settled_at, NEW.topic, NEW.step_id, NEW.state, NEW.reason, NEW.attempts, NEW.bounced_at, NEW.ambiguous_at))
  EXECUTE FUNCTION mail_tally_correct();
CREATE TRIGGER mail_tally_taken AFTER DELETE ON mail FOR EACH ROW
  WHEN (OLD.settled_at < now() - interval '1 hour') EXECUTE FUNCTION mail_tally_correct();

-- Takes the mails into the tally that were settled two hours before the oldest transaction that is still open, and earlier.
-- A change that the triggers leave alone is of a mail that was settled at most an hour before its transaction began: whoever
-- could make one is over, or is of a mail that is not in the tally.
CREATE FUNCTION mail_tally_go_on() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  done timestamptz;
  next timestamptz;
BEGIN
  SELECT until INTO done FROM mail_tallied FOR UPDATE;
  SELECT date_bin('1 hour', least(now(), min(xact_start)) - interval '2 hours', 'epoch') INTO next
  FROM pg_stat_activity WHERE datname = current_database();
  IF next <= done THEN RETURN; END IF;
  WITH alike AS MATERIALIZED (
    SELECT date_bin('1 hour', created_at, 'epoch') AS planned, date_bin('1 hour', settled_at, 'epoch') AS settled, topic, step_id, state, reason, attempts > 0 AS tried,
      bounced_at IS NOT NULL AS returned, ambiguous_at IS NOT NULL AS unsure, mail_took(state, due_at, settled_at) AS seconds, count(*) AS mails
    FROM mail WHERE settled_at >= done AND settled_at < next GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10
  ), fates AS (
    INSERT INTO mail_tally SELECT planned, settled, topic, step_id, state, reason, tried, returned, unsure, sum(mails) FROM alike GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9
  )
  INSERT INTO mail_tally_took SELECT planned, topic, step_id, seconds, sum(mails) FROM alike WHERE state = 'accepted' GROUP BY 1, 2, 3, 4;
  UPDATE mail_tallied SET until = next;
END $$;

-- down
DROP TRIGGER mail_tally_written ON mail;
DROP TRIGGER mail_tally_changed ON mail;
DROP TRIGGER mail_tally_taken ON mail;
DROP FUNCTION mail_tally_go_on();
DROP FUNCTION mail_tally_correct();
DROP FUNCTION mail_tally_add(mail, integer);
DROP TABLE mail_tallied, mail_tally_took, mail_tally;
DROP FUNCTION mail_took(text, timestamptz, timestamptz);
DROP INDEX mail_settled;
CREATE INDEX mail_step_settled ON mail (settled_at) INCLUDE (step_id, state) WHERE step_id IS NOT NULL;
