package evcharging.registry.http;

/// One method on one path.
interface Route {
  /// `GET`, `POST`, `DELETE`.
  String method();

  /// The path; one part may be `{}`, which stands for anything.
  String path();

  Answer answer(Ask ask) throws InterruptedException;
}
