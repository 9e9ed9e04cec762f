/// Central's memory: the hash-chained journal, the tables for reading made from it, and the proofs
/// over both.
///
/// [evcharging.central.journal.Journal] is written by the core thread only, one transaction and one
/// forced write per batch; [evcharging.central.journal.Ledger] and the checks read on any thread.
/// No other room speaks SQL. A background thread, `journal-keeper`, signs heads of the chain and
/// writes snapshots; it never delays a batch.
///
/// Where to look: what an event is called on disk, `EventName`; what is hashed, `AuditChain`; which
/// event makes which row, `LedgerRows`; the tables, `V001__journal.sql`; how a database that cannot
/// be used says so, `DatabaseTrouble`.
package evcharging.central.journal;
