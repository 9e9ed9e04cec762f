-- The journal: hash-chained, never updated, never deleted from.
CREATE TABLE IF NOT EXISTS journal (
  sequence BIGINT PRIMARY KEY,
  happened_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  actor VARCHAR NOT NULL,
  address VARCHAR NOT NULL,
  action VARCHAR NOT NULL,
  subject VARCHAR NOT NULL,
  outcome VARCHAR NOT NULL,
  parameters VARCHAR NOT NULL,
  hash VARCHAR(64) NOT NULL
);
CREATE INDEX IF NOT EXISTS journal_by_subject ON journal (subject, sequence);
CREATE INDEX IF NOT EXISTS journal_by_time ON journal (happened_at);

-- The state after an entry, signed; only speeds up the start.
CREATE TABLE IF NOT EXISTS snapshots (
  sequence BIGINT PRIMARY KEY,
  image TEXT NOT NULL,
  signature VARCHAR NOT NULL
);

-- Where reading each Kafka partition goes on.
CREATE TABLE IF NOT EXISTS kafka_positions (
  topic VARCHAR NOT NULL,
  part INTEGER NOT NULL,
  next_offset BIGINT NOT NULL,
  PRIMARY KEY (topic, part)
);

-- One row per request to charge; opened is the sequence of the entry that asked for it.
CREATE TABLE IF NOT EXISTS sessions (
  session_id VARCHAR(122) PRIMARY KEY,
  opened BIGINT NOT NULL,
  driver_id VARCHAR(32) NOT NULL,
  cp_id VARCHAR(32) NOT NULL,
  place VARCHAR NOT NULL,
  price BIGINT NOT NULL,
  at_point BOOLEAN NOT NULL,
  state VARCHAR(20) NOT NULL,
  requested_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  started_at TIMESTAMP(3) WITH TIME ZONE,
  ended_at TIMESTAMP(3) WITH TIME ZONE,
  energy_wh BIGINT,
  amount_cents BIGINT,
  end_reason VARCHAR(40),
  denied_for VARCHAR(40),
  review BOOLEAN,
  ticket BIGINT,
  reading_wh BIGINT,
  reading VARCHAR
);
CREATE UNIQUE INDEX IF NOT EXISTS sessions_by_age ON sessions (opened);
CREATE INDEX IF NOT EXISTS sessions_by_point ON sessions (cp_id, opened);
CREATE INDEX IF NOT EXISTS sessions_by_driver ON sessions (driver_id, opened);
CREATE INDEX IF NOT EXISTS sessions_by_state ON sessions (state, opened);

CREATE TABLE IF NOT EXISTS tickets (
  ticket BIGINT PRIMARY KEY,
  session_id VARCHAR(122) NOT NULL UNIQUE,
  driver_id VARCHAR(32) NOT NULL,
  cp_id VARCHAR(32) NOT NULL,
  started_at TIMESTAMP WITH TIME ZONE NOT NULL,
  ended_at TIMESTAMP WITH TIME ZONE NOT NULL,
  meter_start_wh BIGINT NOT NULL,
  meter_end_wh BIGINT NOT NULL,
  price BIGINT NOT NULL,
  amount_cents BIGINT NOT NULL,
  end_reason VARCHAR(40) NOT NULL,
  review BOOLEAN NOT NULL,
  document VARCHAR NOT NULL,
  signature VARCHAR NOT NULL,
  acknowledged_at TIMESTAMP(3) WITH TIME ZONE
);

CREATE TABLE IF NOT EXISTS corrections (
  correction BIGINT PRIMARY KEY,
  ticket BIGINT NOT NULL,
  session_id VARCHAR(122) NOT NULL,
  driver_id VARCHAR(32) NOT NULL,
  cp_id VARCHAR(32) NOT NULL,
  meter_start_wh BIGINT NOT NULL,
  meter_end_wh BIGINT NOT NULL,
  amount_cents BIGINT NOT NULL,
  corrected_at TIMESTAMP(3) WITH TIME ZONE NOT NULL
);

CREATE TABLE IF NOT EXISTS weather (
  place VARCHAR PRIMARY KEY,
  noted_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  fact VARCHAR NOT NULL
);

-- Trends: one row per session and minute of supply.
CREATE TABLE IF NOT EXISTS readings_minute (
  session_id VARCHAR(122) NOT NULL,
  minute_at TIMESTAMP(0) WITH TIME ZONE NOT NULL,
  cp_id VARCHAR(32) NOT NULL,
  samples BIGINT NOT NULL,
  watts_sum BIGINT NOT NULL,
  watts_peak BIGINT NOT NULL,
  energy_wh BIGINT NOT NULL,
  PRIMARY KEY (session_id, minute_at)
);
CREATE INDEX IF NOT EXISTS readings_minute_by_time ON readings_minute (minute_at);
