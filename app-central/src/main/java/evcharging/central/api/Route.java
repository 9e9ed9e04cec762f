package evcharging.central.api;

/// What is done at one [Endpoint].
interface Route {
  Endpoint endpoint();

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
    return !endpoint().method().equals("GET");
  }
}
