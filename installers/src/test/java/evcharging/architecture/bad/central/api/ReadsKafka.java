package evcharging.architecture.bad.central.api;

import evcharging.architecture.Breaks;
import org.apache.kafka.common.TopicPartition;

@Breaks("Kafka only in its rooms")
record ReadsKafka(TopicPartition partition) {}
