-- The book: written only at its end; the present state of a point is its newest line.
CREATE TABLE registration_change (
  number BIGINT PRIMARY KEY,
  point VARCHAR(32) NOT NULL,
  kind VARCHAR(20) NOT NULL,
  place VARCHAR(64) NOT NULL,
  credential_hash VARCHAR(64) NOT NULL,
  actor VARCHAR(20) NOT NULL,
  address VARCHAR(64) NOT NULL,
  happened_at TIMESTAMP WITH TIME ZONE NOT NULL,
  chain VARCHAR(64) NOT NULL
);
CREATE INDEX registration_change_of_point ON registration_change (point, number);

CREATE TABLE one_time_code (
  code_hash VARCHAR(64) PRIMARY KEY,
  kind VARCHAR(10) NOT NULL,
  subject VARCHAR(64) NOT NULL,
  expires_at TIMESTAMP WITH TIME ZONE NOT NULL,
  used_for VARCHAR(64)
);

CREATE TABLE enrolled_server (
  name VARCHAR(64) PRIMARY KEY,
  serial VARCHAR(64) NOT NULL,
  chain_pem TEXT NOT NULL,
  enrolled_at TIMESTAMP WITH TIME ZONE NOT NULL
);

-- Folded per source and minute, so that a flood cannot fill the disk.
CREATE TABLE refused_attempt (
  seen_minute TIMESTAMP WITH TIME ZONE NOT NULL,
  address VARCHAR(64) NOT NULL,
  act VARCHAR(20) NOT NULL,
  subject VARCHAR(64) NOT NULL,
  reason VARCHAR(30) NOT NULL,
  times BIGINT NOT NULL,
  PRIMARY KEY (seen_minute, address, act, subject, reason)
);
