package evcharging.central.api;

import evcharging.central.network.Right;

/// One method on one path.
interface Route {
  /// `GET`, `POST`, `PUT` or `DELETE`.
  String method();

  /// For example `/api/cps/{id}`; a part in braces takes one path segment.
  String path();

  Right right();

  /// What the OpenAPI document says of it.
  Doc doc();

  /// On a virtual thread of this request; may wait for the core.
  ///
  /// @throws Problem for everything that is the caller's fault
  Answer handle(Call call);

  /// True if doing it again does nothing more, because the command's id is the same.
  default boolean isRepeatable() {
    return false;
  }

  /// True if a repeated `Idempotency-Key` gets the first answer again instead of a second effect.
  default boolean changesSomething() {
    return !method().equals("GET");
  }
}
