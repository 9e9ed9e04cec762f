package evcharging.central.api;

import evcharging.domain.CpId;
import evcharging.domain.DriverId;
import evcharging.domain.Place;
import evcharging.domain.SessionId;
import java.time.DateTimeException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/// One request whose caller is known and allowed.
///
/// @param parts the path's parts in braces
/// @param query the query's parameters, the last of each name
/// @param body as it came; empty if there was none
/// @param idempotencyKey as the caller sent it, if they did
/// @param headers the first of each name, as the server spells it
/// @param allowed whether the caller still may, for calls that go on for long
record Call(
    Caller caller,
    Map<String, String> parts,
    Map<String, String> query,
    byte[] body,
    Optional<String> idempotencyKey,
    Map<String, String> headers,
    BooleanSupplier allowed) {

  CpId cpId() {
    return part("id", CpId::new);
  }

  DriverId driverId() {
    return part("id", DriverId::new);
  }

  SessionId sessionId() {
    return part("id", SessionId::new);
  }

  Place city() {
    return part("city", Place::new);
  }

  String name() {
    return part("name", AccountName::checked);
  }

  UUID commandId() {
    return part("id", UUID::fromString);
  }

  Optional<String> header(String name) {
    return headers.entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  boolean stillAllowed() {
    return allowed.getAsBoolean();
  }

  /// The query's text of that name; empty if it is not given.
  Optional<String> text(String name) {
    return Optional.ofNullable(query.get(name)).filter(text -> !text.isEmpty());
  }

  /// The query's value of that name, as one of the network's words.
  <T> Optional<T> value(String name, Function<String, T> parse) {
    try {
      return text(name).map(parse);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw Problem.badRequest("'" + name + "' is not understood");
    }
  }

  /// The body as a record of that type.
  <T> T read(Class<T> type) {
    return ApiJson.read(body, type);
  }

  /// @return the query's number of that name, `otherwise` if it is not given
  long number(String name, long otherwise, long least, long most) {
    String text = query.get(name);
    if (text == null) {
      return otherwise;
    }
    try {
      long number = Long.parseLong(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw Problem.badRequest("'" + name + "' must be a whole number from " + least + " to " + most);
  }

  /// The id a command of this call gets: the same for the same caller and idempotency key.
  UUID orderId() {
    return idempotencyKey
        .map(key -> UUID.nameUUIDFromBytes((caller.name() + "\n" + key).getBytes()))
        .orElseGet(UUID::randomUUID);
  }

  /// What cannot be such a name is not there.
  private <T> T part(String name, Function<String, T> parse) {
    try {
      return parse.apply(parts.get(name));
    } catch (IllegalArgumentException e) {
      throw Problem.notFound();
    }
  }
}
