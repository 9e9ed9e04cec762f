-- REST calls that carried an idempotency key; status 0 and no answer while they run.
CREATE TABLE IF NOT EXISTS answered_calls (
  caller VARCHAR NOT NULL,
  call VARCHAR NOT NULL,
  idempotency_key VARCHAR(64) NOT NULL,
  body_hash VARCHAR(64) NOT NULL,
  begun_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  status INTEGER NOT NULL,
  answer TEXT NOT NULL,
  PRIMARY KEY (caller, call, idempotency_key)
);
CREATE INDEX IF NOT EXISTS answered_calls_by_time ON answered_calls (begun_at);

-- Alerts and orders are looked for by what they are, however far back.
CREATE INDEX IF NOT EXISTS journal_by_action ON journal (action, sequence);
