package evcharging.central.api;

import evcharging.central.network.Right;

/// One method on one path, and who may call it.
///
/// @param path for example `/api/cps/{id}`; a part in braces takes one path segment
record Endpoint(String method, String path, Right right) {
  static Endpoint get(String path, Right right) {
    return new Endpoint("GET", path, right);
  }

  static Endpoint post(String path, Right right) {
    return new Endpoint("POST", path, right);
  }

  static Endpoint put(String path, Right right) {
    return new Endpoint("PUT", path, right);
  }

  static Endpoint delete(String path, Right right) {
    return new Endpoint("DELETE", path, right);
  }
}
