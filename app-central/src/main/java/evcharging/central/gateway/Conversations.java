package evcharging.central.gateway;

import evcharging.domain.CpId;
import evcharging.domain.DriverId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Who is connected now; the newest of each.
final class Conversations {
  final Map<CpId, EngineConversation> engines = new ConcurrentHashMap<>();
  final Map<CpId, MonitorConversation> monitors = new ConcurrentHashMap<>();
  final Map<DriverId, DriverConversation> drivers = new ConcurrentHashMap<>();
}
