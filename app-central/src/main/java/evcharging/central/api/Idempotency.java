package evcharging.central.api;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/// The answers to the newest requests that carried an `Idempotency-Key`: the same request again
/// gets the same answer and has no second effect (promise P6).
final class Idempotency {
  private final Map<Key, Kept> answers;

  private record Key(String caller, String method, String path, String key) {}

  /// One request; whoever comes second waits for the first.
  private static final class Kept {
    private final int bodyHash;
    private Answer answer;

    Kept(int bodyHash) {
      this.bodyHash = bodyHash;
    }

    synchronized Answer answer(Supplier<Answer> first) {
      if (answer == null) {
        answer = first.get();
      }
      return answer;
    }
  }

  /// @param most how many answers are kept; the oldest goes first
  Idempotency(int most) {
    this.answers =
        new LinkedHashMap<>() {
          private static final long serialVersionUID = 1;

          @Override
          protected boolean removeEldestEntry(Map.Entry<Key, Kept> eldest) {
            return size() > most;
          }
        };
  }

  Answer once(Call call, String method, String path, Supplier<Answer> effect) {
    if (call.idempotencyKey().isEmpty()) {
      return effect.get();
    }
    Key key = new Key(call.caller().name(), method, path, call.idempotencyKey().get());
    int bodyHash = Arrays.hashCode(call.body());
    Kept kept;
    synchronized (answers) {
      kept = answers.computeIfAbsent(key, _ -> new Kept(bodyHash));
    }
    if (kept.bodyHash != bodyHash) {
      throw new Problem(
          422, "IDEMPOTENCY_KEY_REUSED", "this Idempotency-Key was used for another body");
    }
    return kept.answer(effect);
  }
}
