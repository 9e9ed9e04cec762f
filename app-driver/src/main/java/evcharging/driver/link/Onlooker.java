package evcharging.driver.link;

import evcharging.link.CannotReach;
import evcharging.link.Dialer;
import evcharging.link.Envelope;
import evcharging.link.Link;
import evcharging.link.LinkHandler;
import evcharging.link.LinkTimes;
import evcharging.wire.Hello.OnlookerHello;
import evcharging.wire.Message;
import evcharging.wire.MessageCodec;
import evcharging.wire.Welcome.Overview;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Looks at the network now and then while nobody is signed in: one question, one answer, one
/// connection, so that an idle kiosk holds nothing open at Central.
public final class Onlooker implements AutoCloseable {
  private final Dialer dialer;
  private final LinkTimes times;
  private final Duration pause;
  private final Consumer<Overview> seen;
  private final Consumer<String> trouble;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final MessageCodec codec = new MessageCodec();

  /// @param pause between two looks
  /// @param seen told each answer, on a thread of this object
  /// @param trouble told in one sentence why there was none, likewise
  public Onlooker(
      Dialer dialer,
      LinkTimes times,
      Duration pause,
      Consumer<Overview> seen,
      Consumer<String> trouble) {
    this.dialer = dialer;
    this.times = times;
    this.pause = pause;
    this.seen = seen;
    this.trouble = trouble;
  }

  public Onlooker start() {
    Thread.ofVirtual().name("onlooker").start(this::lookOnAndOn);
    return this;
  }

  @Override
  public void close() {
    stopped.countDown();
  }

  private void lookOnAndOn() {
    try {
      do {
        try {
          look();
        } catch (CannotReach e) {
          trouble.accept(e.getMessage());
        }
      } while (!stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() throws CannotReach, InterruptedException {
    Answer answer = new Answer();
    Link link = new Link(dialer.dial(), times, Envelope.clear(codec), answer);
    link.send(new OnlookerHello());
    link.start();
    if (!answer.over.await(times.hello().toMillis(), TimeUnit.MILLISECONDS)) {
      link.close("no answer");
    }
    if (!answer.heard) {
      trouble.accept("Central gave no answer");
    }
  }

  private final class Answer implements LinkHandler {
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean heard;

    @Override
    public void onMessage(Link link, Message message) {
      if (message instanceof Overview overview) {
        heard = true;
        seen.accept(overview);
      }
      link.close("seen enough");
    }

    @Override
    public void onClosed(Link link, String why) {
      over.countDown();
    }
  }
}
