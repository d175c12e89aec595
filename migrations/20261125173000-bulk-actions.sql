-- What staff did to many registrations at once: so that it can be carried on after a stop, read line by line, and undone.
-- up
CREATE TABLE bulk_action (
  id             uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  session_id     uuid NOT NULL REFERENCES session ON DELETE CASCADE,
  kind           text NOT NULL CHECK (kind IN ('cancel', 'move', 'front')),
  to_session_id  uuid REFERENCES session ON DELETE CASCADE,
  give_up_place  boolean NOT NULL DEFAULT false,
  reason         text NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
  -- A person or a program, as in the audit log; no reference, because the act outlives the account.
  actor_id       uuid NOT NULL,
  actor_name     text NOT NULL,
  state          text NOT NULL DEFAULT 'doing' CHECK (state IN ('doing', 'done', 'undoing', 'undone')),
  at             timestamptz NOT NULL,
  done_at        timestamptz,
  undo_actor_id  uuid,
  undo_actor_name text,
  undo_at        timestamptz,
  undone_at      timestamptz,
  -- The priority of those who came back to the front of the line: one for all, so that their own order stays.
  front_priority integer,
  -- Until when one worker has it for itself.
  held_until     timestamptz,
  CHECK ((kind = 'move') = (to_session_id IS NOT NULL)),
  CHECK ((state = 'doing') = (done_at IS NULL)),
  CHECK ((state IN ('undoing', 'undone')) = (undo_at IS NOT NULL))
);
CREATE INDEX bulk_action_session ON bulk_action (session_id, at DESC);
CREATE INDEX bulk_action_open ON bulk_action (at) WHERE state IN ('doing', 'undoing');

CREATE TABLE bulk_item (
  bulk_id         uuid NOT NULL REFERENCES bulk_action ON DELETE CASCADE,
  line            integer NOT NULL,
  registration_id uuid NOT NULL REFERENCES registration ON DELETE CASCADE,
  state           text NOT NULL DEFAULT 'due' CHECK (state IN ('due', 'done', 'refused', 'undone', 'kept')),
  -- What it was before: status, session, priority, arrival.
  was             jsonb,
  -- What became of it, or the code of the refusal; of the act, and then of its undoing.
  outcome         text,
  undo_outcome    text,
  done_at         timestamptz,
  PRIMARY KEY (bulk_id, line),
  UNIQUE (bulk_id, registration_id)
);
CREATE INDEX bulk_item_due ON bulk_item (bulk_id, line) WHERE state = 'due';
CREATE INDEX bulk_item_registration ON bulk_item (registration_id);

-- down
DROP TABLE bulk_item;
DROP TABLE bulk_action;
