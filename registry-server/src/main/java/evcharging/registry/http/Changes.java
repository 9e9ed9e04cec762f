package evcharging.registry.http;

import evcharging.registry.book.Change;
import evcharging.registry.book.Refusal;
import evcharging.registry.desk.Feed;
import evcharging.registry.desk.ServerDesk;
import evcharging.registry.store.BookStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// `GET /changes?after=N` for enrolled servers, who show their certificate in the handshake: the
/// book's lines after number N (at most 500), or, when there are none, whatever comes within 25 s
/// (`wait` seconds, if fewer are asked for).
///
/// `{"changes":[{"number","cp_id","change","location","at"}…],"last":M}`, where `change` is
/// `registered`, `credential_changed` or `deregistered`. `last` < N means that the book was
/// restored from a backup: read it again from 0.
record Changes(ServerDesk desk, Feed feed, BookStore store) implements Route {
  static final Duration LONGEST = Duration.ofSeconds(25);
  private static final int PAGE = 500;

  @Override
  public String method() {
    return "GET";
  }

  @Override
  public String path() {
    return "/changes";
  }

  @Override
  public Answer answer(Ask ask) throws InterruptedException {
    if (ask.certificate().flatMap(desk::enrolledAs).isEmpty()) {
      return Answer.error(401, Refusal.SERVER_NEEDED.sentence());
    }
    long after = ask.query("after", 0);
    long seconds = Math.min(ask.query("wait", LONGEST.toSeconds()), LONGEST.toSeconds());
    feed.await(after, Duration.ofSeconds(seconds));
    // The number first: a line that comes between the two reads is then told next time.
    long last = store.last();
    List<Map<String, Object>> lines =
        store.read(pages -> pages.after(after, PAGE)).stream().map(Changes::line).toList();
    return Answer.json(200, Answer.fields("changes", lines, "last", last));
  }

  private static Map<String, Object> line(Change change) {
    return Answer.fields(
        "number", change.number(),
        "cp_id", change.point().value(),
        "change", change.kind().text(),
        "location", change.place().name(),
        "at", change.at().toString());
  }
}
