package evcharging.central.api;

import evcharging.central.network.Right;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;

/// Server-sent events: first how everything is, then what changes. A listener that comes back with
/// `Last-Event-ID` goes on where it was.
final class GetEvents implements Route {
  private static final int AT_ONCE = 200;
  private static final Duration LOOK_AROUND = Duration.ofSeconds(1);
  private static final Duration BEAT = Duration.ofSeconds(15);
  private static final byte[] BEAT_TEXT = ": beat\n\n".getBytes(StandardCharsets.UTF_8);
  private static final byte[] DROPPED_TEXT =
      "event: dropped\ndata: {\"msg\":\"some events were dropped; read the lists again\"}\n\n"
          .getBytes(StandardCharsets.UTF_8);

  private final Feed feed;
  private final WriterWatch watch;
  private final AtomicInteger listeners;
  private final int mostListeners;

  GetEvents(Feed feed, WriterWatch watch, AtomicInteger listeners, int mostListeners) {
    this.feed = feed;
    this.watch = watch;
    this.listeners = listeners;
    this.mostListeners = mostListeners;
  }

  @Override
  public Endpoint endpoint() {
    return Endpoint.get("/api/events", Right.READ);
  }

  @Override
  public Doc doc() {
    return Doc.of("Live", "Server-sent events: points, sessions, alerts, weather as they change")
        .query("topics", "string", "some of point,session,alert,weather; all if it is not given")
        .fails(429)
        .says("text/event-stream");
  }

  @Override
  public Answer handle(Call call) {
    Set<String> topics = topics(call.text("topics").orElse(null));
    if (listeners.get() >= mostListeners) {
      throw Problem.tooMany("as many listen as may at once", Duration.ofSeconds(10));
    }
    OptionalLong last = feed.version(call.header("Last-Event-ID").orElse(null));
    return Answer.ok(
        new Answer.Live("text/event-stream; charset=utf-8", out -> tell(call, topics, last, out)));
  }

  private static Set<String> topics(String text) {
    if (text == null) {
      return FeedSource.TOPICS;
    }
    Set<String> topics = new TreeSet<>(List.of(text.split(",")));
    if (!FeedSource.TOPICS.containsAll(topics)) {
      throw Problem.badRequest("'topics' may be point, session, alert and weather");
    }
    return topics;
  }

  private void tell(Call call, Set<String> topics, OptionalLong last, OutputStream out)
      throws IOException {
    listeners.incrementAndGet();
    try {
      listen(call, topics, last, out);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      listeners.decrementAndGet();
    }
  }

  private void listen(Call call, Set<String> topics, OptionalLong last, OutputStream out)
      throws IOException, InterruptedException {
    long cameAt = last.orElse(feed.newest());
    long read = last.orElse(0);
    long beatDue = System.nanoTime();
    while (call.stillAllowed()) {
      if (read >= cameAt && feed.forgotAfter(read)) {
        write(out, DROPPED_TEXT);
        cameAt = feed.newest();
        read = 0;
      }
      List<Feed.Item> items = feed.after(read, cameAt, topics, AT_ONCE);
      if (!items.isEmpty()) {
        write(out, text(items));
        read = items.getLast().version();
        beatDue = System.nanoTime() + BEAT.toNanos();
      } else if (System.nanoTime() - beatDue >= 0) {
        write(out, BEAT_TEXT);
        beatDue = System.nanoTime() + BEAT.toNanos();
      } else {
        feed.await(Math.max(read, feed.newest()), LOOK_AROUND);
      }
    }
  }

  private static byte[] text(List<Feed.Item> items) {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    items.forEach(item -> text.writeBytes(item.text()));
    return text.toByteArray();
  }

  private void write(OutputStream out, byte[] text) throws IOException {
    watch.watch(
        () -> {
          out.write(text);
          out.flush();
        });
  }
}
