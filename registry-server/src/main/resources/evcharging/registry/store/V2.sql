-- Who had a one-time code made; the code itself is never here.
CREATE TABLE code_made (
  made_at TIMESTAMP WITH TIME ZONE NOT NULL,
  kind VARCHAR(10) NOT NULL,
  subject VARCHAR(64) NOT NULL,
  actor VARCHAR(40) NOT NULL,
  address VARCHAR(64) NOT NULL
);
CREATE INDEX code_made_by_subject ON code_made (subject, made_at);
