package evcharging.wire;

/// The heartbeat: sent each way whenever a connection was silent for a second. Says only "I live".
public record Beat() implements Message {}
