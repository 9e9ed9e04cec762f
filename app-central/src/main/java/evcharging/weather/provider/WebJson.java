package evcharging.weather.provider;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import evcharging.wire.Json;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/// One GET of a provider's JSON. Any thread; each call ends within its time.
///
/// An address is never in a sentence of ours: it may carry the key.
final class WebJson implements AutoCloseable {
  static final long ANSWER_LIMIT_BYTES = 1 << 20;
  private static final long LONGEST_PAUSE_SECONDS = 3_600;

  private final JsonMapper json = Json.mapper();
  private final OkHttpClient http;

  /// @param patience for one whole call
  /// @param book keeps each answer
  WebJson(Duration patience, Optional<AnswerBook> book) {
    OkHttpClient.Builder calls =
        new OkHttpClient.Builder()
            .callTimeout(patience)
            .connectTimeout(patience)
            .readTimeout(patience)
            .followRedirects(false)
            .retryOnConnectionFailure(false);
    book.ifPresent(calls::addInterceptor);
    this.http = calls.build();
  }

  JsonNode get(HttpUrl url) throws ProviderTrouble {
    Request request = new Request.Builder().url(url).header("Accept", "application/json").build();
    try (Response response = http.newCall(request).execute()) {
      if (!response.isSuccessful()) {
        throw trouble(response);
      }
      byte[] body = response.peekBody(ANSWER_LIMIT_BYTES).bytes();
      JsonNode answer = json.readTree(body);
      if (answer == null || !answer.isContainerNode()) {
        throw WeatherFields.nonsense();
      }
      return answer;
    } catch (JsonProcessingException e) {
      throw new ProviderTrouble("its answer is not JSON", e);
    } catch (InterruptedIOException e) {
      throw new ProviderTrouble("no answer in time", e);
    } catch (IOException e) {
      throw new ProviderTrouble("no connection", e);
    }
  }

  private static ProviderTrouble trouble(Response response) {
    int status = response.code();
    return switch (status) {
      case 401, 403 ->
          ProviderTrouble.everywhere("it refuses the key (" + status + ")", Optional.empty());
      case 404 -> new ProviderTrouble("it does not know this place");
      case 429 -> ProviderTrouble.everywhere("asked too often (429)", retryAfter(response));
      default -> new ProviderTrouble("it answers with status " + status);
    };
  }

  private static Optional<Duration> retryAfter(Response response) {
    try {
      long seconds = Long.parseLong(response.header("Retry-After", "").strip());
      return Optional.of(Duration.ofSeconds(Math.clamp(seconds, 1, LONGEST_PAUSE_SECONDS)));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }
}
