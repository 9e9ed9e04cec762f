package evcharging.central.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/// A page of a list: how long it may be, where it begins, and in the `Link` header where the next
/// one is.
record Page(int limit, long before) {
  static Page of(Call call) {
    return new Page(
        (int) call.number("limit", 100, 1, 1_000),
        call.number("before", Long.MAX_VALUE, 1, Long.MAX_VALUE));
  }

  static Doc described(Doc doc) {
    return doc.query("limit", "integer", "at most so many, 1 to 1,000; 100 if it is not given")
        .query(
            "before", "integer", "only older ones: what the Link header of the page before says");
  }

  static Doc describedWithTimes(Doc doc) {
    return described(doc)
        .query("from", "string", "not before this moment, such as 2026-11-25T18:00:00Z")
        .query("until", "string", "before this moment");
  }

  /// @param found the rows of this page as they were read
  /// @param age what orders them; the next page is older
  <T> Answer answer(Call call, String path, Object body, List<T> found, ToLongFunction<T> age) {
    Answer answer = Answer.ok(body);
    if (found.size() < limit) {
      return answer;
    }
    Map<String, String> query = new TreeMap<>(call.query());
    query.put("before", Long.toString(age.applyAsLong(found.getLast())));
    String next =
        query.entrySet().stream()
            .map(one -> encode(one.getKey()) + "=" + encode(one.getValue()))
            .collect(Collectors.joining("&"));
    return answer.with("Link", "<" + path + "?" + next + ">; rel=\"next\"");
  }

  static Instant from(Call call) {
    return call.value("from", Instant::parse).orElse(Instant.EPOCH);
  }

  static Instant until(Call call) {
    return call.value("until", Instant::parse).orElse(Instant.parse("9999-01-01T00:00:00Z"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
