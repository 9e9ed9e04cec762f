package evcharging.setup;

import evcharging.domain.Secret;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// What was answered, by the questions' keys. A secret may be given anew while the steps go on (a
/// code was wrong): they read it when they need it. Any thread.
public final class Answers {
  private final Map<String, String> plain = new ConcurrentHashMap<>();
  private final Map<String, Secret> secrets = new ConcurrentHashMap<>();

  public void put(String question, String answer) {
    plain.put(question, answer);
  }

  public void put(String question, Secret answer) {
    secrets.put(question, answer);
  }

  /// The same, if there is anything.
  public Answers with(String question, Object given) {
    if (given instanceof Optional<?> maybe) {
      return maybe.isPresent() ? with(question, maybe.get()) : this;
    }
    if (given instanceof Secret secret) {
      put(question, secret);
    } else if (given != null) {
      put(question, given.toString());
    }
    return this;
  }

  public boolean has(String question) {
    return plain.containsKey(question) || secrets.containsKey(question);
  }

  /// Empty if nothing was answered.
  public String text(String question) {
    return plain.getOrDefault(question, "").strip();
  }

  public Optional<Secret> secret(String question) {
    return Optional.ofNullable(secrets.get(question));
  }

  @Override
  public String toString() {
    return "Answers" + plain + " and " + secrets.keySet();
  }
}
