package evcharging.central;

import evcharging.config.LastResort;
import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What was started, to be stopped in reverse; whatever cannot be stopped does not keep the others.
@LastResort("a part that cannot be stopped must not keep the others from being stopped")
final class Started implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Started.class);

  private final Deque<AutoCloseable> lastFirst = new ArrayDeque<>();

  synchronized <T extends AutoCloseable> T add(T part) {
    lastFirst.push(part);
    return part;
  }

  @Override
  public synchronized void close() {
    while (!lastFirst.isEmpty()) {
      AutoCloseable part = lastFirst.pop();
      try {
        part.close();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (Exception e) {
        LOG.warn("event=not-stopped part={}", part.getClass().getSimpleName(), e);
      }
    }
  }
}
