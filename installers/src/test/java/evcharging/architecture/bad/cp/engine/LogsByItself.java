package evcharging.architecture.bad.cp.engine;

import evcharging.architecture.Breaks;
import java.util.logging.Logger;

@Breaks("logging goes through SLF4J")
final class LogsByItself {
  final Logger log = Logger.getLogger("engine");
}
