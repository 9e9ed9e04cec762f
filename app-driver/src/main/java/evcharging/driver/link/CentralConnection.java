package evcharging.driver.link;

import evcharging.driver.visit.VisitInput;
import evcharging.link.Backoff;
import evcharging.link.CannotReach;
import evcharging.link.Dialer;
import evcharging.link.Envelope;
import evcharging.link.Link;
import evcharging.link.LinkHandler;
import evcharging.link.LinkTimes;
import evcharging.wire.Beat;
import evcharging.wire.Message;
import evcharging.wire.MessageCodec;
import evcharging.wire.Welcome.DriverWelcome;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Keeps one connection to Central: dials until it is there, tells every connection and its end,
/// and dials again with pauses that grow (requirement C-04).
public final class CentralConnection implements AutoCloseable {
  private final Dialer dialer;
  private final LinkTimes times;
  private final Consumer<VisitInput> inputs;
  private final Consumer<CannotReach> waiting;
  private final MessageCodec codec = new MessageCodec();
  private static final Duration GOODBYE = Duration.ofSeconds(1);

  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile Line current;

  private record Line(long number, Link link, CountDownLatch over) {}

  /// @param inputs told of connections and messages, on threads of this object
  /// @param waiting told each time Central could not be reached
  public CentralConnection(
      Dialer dialer, LinkTimes times, Consumer<VisitInput> inputs, Consumer<CannotReach> waiting) {
    this.dialer = dialer;
    this.times = times;
    this.inputs = inputs;
    this.waiting = waiting;
  }

  public CentralConnection start() {
    Thread.ofVirtual().name("dial-central").start(this::dialOnAndOn);
    return this;
  }

  /// Sends on that connection, if it is still the one.
  public void send(long connection, Message message) {
    Line line = current;
    if (line != null && line.number() == connection) {
      line.link().send(message);
    }
  }

  /// Ends that connection; unless [#close] was called, the next one is dialled.
  public void hangUp(long connection) {
    Line line = current;
    if (line != null && line.number() == connection) {
      line.link().close("hung up");
    }
  }

  /// Sends what is waiting, the acknowledgement of a ticket above all, then ends; waits a moment
  /// for that.
  @Override
  public void close() {
    stopped.countDown();
    Line line = current;
    if (line == null) {
      return;
    }
    line.link().closeAfter(new Beat());
    try {
      line.over().await(GOODBYE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    line.link().close();
  }

  private void dialOnAndOn() {
    Backoff backoff = Backoff.standard();
    boolean over = false;
    for (long number = 1; !over; number++) {
      try {
        converse(number, backoff);
      } catch (CannotReach e) {
        if (stopped.getCount() > 0) {
          waiting.accept(e);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
      over = stoppedWithin(backoff.pause());
    }
  }

  /// Returns when the connection is over.
  private void converse(long number, Backoff backoff) throws CannotReach, InterruptedException {
    Conversation conversation = new Conversation(number, backoff);
    Link link = new Link(dialer.dial(), times, Envelope.clear(codec), conversation);
    current = new Line(number, link, conversation.over);
    inputs.accept(new VisitInput.Connected(number));
    link.start();
    if (stopped.getCount() == 0) {
      link.close();
    }
    conversation.over.await();
  }

  private boolean stoppedWithin(Duration pause) {
    try {
      return stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private final class Conversation implements LinkHandler {
    private final long number;
    private final Backoff backoff;
    private final CountDownLatch over = new CountDownLatch(1);

    Conversation(long number, Backoff backoff) {
      this.number = number;
      this.backoff = backoff;
    }

    @Override
    public void onMessage(Link link, Message message) {
      if (message instanceof DriverWelcome) {
        link.greeted();
        backoff.succeeded();
      }
      inputs.accept(new VisitInput.Received(number, message));
    }

    @Override
    public void onClosed(Link link, String why) {
      inputs.accept(new VisitInput.Disconnected(number, why));
      over.countDown();
    }
  }
}
