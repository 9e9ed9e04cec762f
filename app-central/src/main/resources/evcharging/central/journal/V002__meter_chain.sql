-- The meter of a point from ticket to ticket.
CREATE INDEX IF NOT EXISTS tickets_by_point ON tickets (cp_id, ticket);
