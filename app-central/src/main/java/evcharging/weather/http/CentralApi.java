package evcharging.weather.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import evcharging.crypto.ClientTls;
import evcharging.crypto.TlsTrouble;
import evcharging.domain.CpId;
import evcharging.domain.Place;
import evcharging.domain.Secret;
import evcharging.weather.alarms.AlertKind;
import evcharging.weather.alarms.Forecast;
import evcharging.weather.alarms.Weather;
import evcharging.wire.Json;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/// What EV_W says to Central, by HTTPS with its bearer token.
public final class CentralApi implements AutoCloseable {
  private static final MediaType JSON_TYPE = MediaType.get("application/json");
  private static final long ANSWER_LIMIT_BYTES = 1 << 20;

  private final JsonMapper json = Json.mapper();
  private final HttpUrl base;
  private final Secret token;
  private final OkHttpClient http;

  /// @param base for example `https://127.0.0.1:8000`
  /// @param patience for one whole call
  /// @throws IllegalArgumentException if that is no HTTPS address
  public CentralApi(URI base, ClientTls tls, Secret token, Duration patience) {
    this.base = HttpUrl.get(base.toString());
    if (!this.base.isHttps()) {
      throw new IllegalArgumentException("Central's API is spoken to by https only");
    }
    this.token = token;
    this.http =
        new OkHttpClient.Builder()
            .sslSocketFactory(tls.socketFactory(), tls.trustManager())
            .callTimeout(patience)
            .followRedirects(false)
            .build();
  }

  /// The places where charging points stand, each once.
  public List<Place> places() throws CentralTrouble {
    JsonNode answer = call(request("locations").get().build());
    List<Place> places = new ArrayList<>();
    try {
      answer.forEach(name -> places.add(new Place(name.textValue())));
    } catch (IllegalArgumentException e) {
      throw notCentral(e);
    }
    return places.stream().distinct().toList();
  }

  /// @param age how long ago the provider said so
  public void update(Place place, Weather weather, Duration age) throws CentralTrouble {
    post(
        "weather_update",
        new Update(place, weather.temperature(), weather.wind(), age.toSeconds()));
  }

  public void alert(Place place, AlertKind alert, Weather weather) throws CentralTrouble {
    post("weather_alert", new Alert(place, alert, weather.temperature(), weather.wind()));
  }

  public void allClear(Place place) throws CentralTrouble {
    call(request("weather_alert", place.name()).delete().build());
  }

  /// The first bad weather expected, or that none is.
  public void forecast(Place place, Optional<Forecast> forecast) throws CentralTrouble {
    post(
        "weather_forecast",
        new Expected(
            place,
            forecast.map(Forecast::alert),
            forecast.map(Forecast::from),
            forecast.map(f -> f.weather().temperature()),
            forecast.map(f -> f.weather().wind())));
  }

  /// Moves a charging point to another place; needs an operator's token.
  public void move(CpId point, Place place) throws CentralTrouble {
    put(request("cps", point.value()), new Move(place));
  }

  record Update(Place city, BigDecimal temp, BigDecimal wind, long age_s) {}

  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Expected(
      Place city,
      Optional<AlertKind> alert,
      Optional<Instant> from,
      Optional<BigDecimal> temp,
      Optional<BigDecimal> wind) {}

  record Move(Place location) {}

  record Alert(Place city, AlertKind alert, BigDecimal temp, BigDecimal wind) {}

  private void post(String path, Object body) throws CentralTrouble {
    call(request(path).post(body(body)).build());
  }

  private void put(Request.Builder request, Object body) throws CentralTrouble {
    call(request.put(body(body)).build());
  }

  private RequestBody body(Object body) {
    try {
      return RequestBody.create(json.writeValueAsBytes(body), JSON_TYPE);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a body of ours could not be written", e);
    }
  }

  private Request.Builder request(String... path) {
    HttpUrl.Builder url = base.newBuilder().addPathSegment("api");
    for (String segment : path) {
      url.addPathSegment(segment);
    }
    return new Request.Builder()
        .url(url.build())
        .header("Authorization", "Bearer " + token.reveal());
  }

  private JsonNode call(Request request) throws CentralTrouble {
    try (Response response = http.newCall(request).execute()) {
      String text = response.peekBody(ANSWER_LIMIT_BYTES).string();
      if (response.isSuccessful()) {
        return json.readTree(text);
      }
      if (response.code() == 401 || response.code() == 403) {
        throw new CentralTrouble("Central refuses this token (" + response.code() + ")", null);
      }
      throw new CentralTrouble.Refused("Central says no: " + reason(text, response.code()));
    } catch (JsonProcessingException e) {
      throw notCentral(e);
    } catch (IOException e) {
      String at = base.host() + ":" + base.port();
      throw new CentralTrouble(
          "cannot reach Central at %s, retrying (%s)".formatted(at, TlsTrouble.explain(e, at)), e);
    }
  }

  private String reason(String text, int status) {
    try {
      return json.readTree(text).path("msg").asText("HTTP " + status);
    } catch (JsonProcessingException e) {
      return "HTTP " + status;
    }
  }

  private CentralTrouble notCentral(Exception cause) {
    return new CentralTrouble(
        "what answers at " + base.host() + ":" + base.port() + " is not Central's API, retrying",
        cause);
  }

  @Override
  public void close() {
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }
}
