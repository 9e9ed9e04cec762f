package evcharging.simulation;

import evcharging.wire.Message;
import java.util.function.Consumer;

/// One TCP connection: ordered, delayed, and cut at any moment. After a cut each side learns of it
/// at a time of its own, up to three seconds later; until then what it sends is lost.
final class Wire {
  private final World world;
  private final End a = new End();
  private final End b = new End();
  private boolean whole = true;

  /// One side of the connection.
  final class End {
    private Consumer<Message> receive;
    private Runnable closed;
    private End other;
    private boolean open = true;
    private long lastArrival;

    void on(Consumer<Message> message, Runnable end) {
      receive = message;
      closed = end;
    }

    boolean isOpen() {
      return open;
    }

    void send(Message message) {
      if (!open) {
        return;
      }
      long arrival = Math.max(lastArrival, world.nanos() + world.millis(0, 40).toNanos());
      lastArrival = arrival;
      world.at(
          arrival,
          () -> {
            if (whole && other.open) {
              other.receive.accept(message);
            }
          });
    }

    /// This side is gone: its process ended or it hung up.
    void close() {
      open = false;
      cut();
    }

    private void noticeEnd() {
      if (open) {
        open = false;
        closed.run();
      }
    }
  }

  Wire(World world) {
    this.world = world;
    a.other = b;
    b.other = a;
  }

  End a() {
    return a;
  }

  End b() {
    return b;
  }

  boolean isWhole() {
    return whole;
  }

  void cut() {
    if (whole) {
      whole = false;
      world.in(world.millis(0, 3000), a::noticeEnd);
      world.in(world.millis(0, 3000), b::noticeEnd);
    }
  }
}
