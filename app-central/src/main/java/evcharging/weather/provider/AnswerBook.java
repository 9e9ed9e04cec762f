package evcharging.weather.provider;

import com.fasterxml.jackson.databind.json.JsonMapper;
import evcharging.wire.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps what a provider answered, as it came, a file an answer: to see what it really says, and to
/// hold our readers against it. The key never gets into it. Any thread.
public final class AnswerBook implements Interceptor {
  /// A day of a site with some places; then it keeps no more, so that no disk fills.
  static final int MOST = 2_000;

  private static final Logger LOG = LoggerFactory.getLogger(AnswerBook.class);
  private static final String KEY = "appid";

  private final JsonMapper json = Json.mapper();
  private final Path directory;
  private final AtomicInteger kept;
  private final InstantSource clock;

  /// One answer.
  ///
  /// @param asked path and query, without the key
  /// @param body as it came
  public record Entry(Instant at, String asked, int status, String body) {}

  /// @param directory made if it is not there
  /// @throws IOException if it cannot be made
  public AnswerBook(Path directory, InstantSource clock) throws IOException {
    this.directory = Files.createDirectories(directory);
    try (Stream<Path> files = Files.list(directory)) {
      this.kept = new AtomicInteger((int) files.count());
    }
    this.clock = clock;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    Response response = chain.proceed(request);
    int number = kept.incrementAndGet();
    if (number <= MOST) {
      keep(number, request.url(), response);
    }
    return response;
  }

  /// Weather matters more than its recording: a full disk stops only this.
  private void keep(int number, HttpUrl url, Response response) throws IOException {
    String body = response.peekBody(WebJson.ANSWER_LIMIT_BYTES).string();
    String what = url.pathSegments().getLast().replaceAll("[^A-Za-z0-9]", "");
    Entry entry = new Entry(clock.instant(), asked(url), response.code(), body);
    Path file = directory.resolve("%04d-%s-%d.json".formatted(number, what, response.code()));
    try {
      Path begun = Files.createTempFile(directory, ".begun", null);
      json.writerWithDefaultPrettyPrinter().writeValue(begun.toFile(), entry);
      Files.move(begun, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      LOG.warn("event=answer-not-kept file={} why={}", file, e.toString());
    }
  }

  private static String asked(HttpUrl url) {
    HttpUrl without = url.newBuilder().removeAllQueryParameters(KEY).build();
    String query = without.encodedQuery();
    return without.encodedPath() + (query == null ? "" : "?" + query);
  }
}
