package evcharging.central.api;

import evcharging.domain.CpId;
import evcharging.domain.DriverId;
import evcharging.domain.Place;
import evcharging.domain.SessionId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// One request whose caller is known and allowed.
///
/// @param parts the path's parts in braces
/// @param query the query's parameters, the last of each name
/// @param body as it came; empty if there was none
/// @param idempotencyKey as the caller sent it, if they did
record Call(
    Caller caller,
    Map<String, String> parts,
    Map<String, String> query,
    byte[] body,
    Optional<String> idempotencyKey) {

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
