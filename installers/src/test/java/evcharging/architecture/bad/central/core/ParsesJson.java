package evcharging.architecture.bad.central.core;

import com.fasterxml.jackson.databind.JsonNode;
import evcharging.architecture.Breaks;

@Breaks("JSON only at the edge")
record ParsesJson(JsonNode tree) {}
