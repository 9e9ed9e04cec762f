package evcharging.central.api;

import evcharging.central.journal.AnsweredCalls;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/// The answers to requests that carried an `Idempotency-Key`: the same request again gets the same
/// answer and has no second effect, also after a restart of Central (promise P6).
///
/// That a call begins is on disk before it has its effect, its answer afterwards. Where Central
/// died in between, the call is not done again: whether it was done is said to be unknown.
final class Idempotency {
  private final AnsweredCalls stored;
  private final Map<AnsweredCalls.Key, Kept> answers;

  /// One request; whoever comes second waits for the first.
  private static final class Kept {
    private final String bodyHash;
    private Answer answer;

    Kept(String bodyHash) {
      this.bodyHash = bodyHash;
    }

    synchronized Answer answer(Supplier<Answer> first) {
      if (answer == null) {
        answer = first.get();
      }
      return answer;
    }
  }

  /// @param most how many answers are kept in memory; the oldest goes first
  Idempotency(AnsweredCalls stored, int most) {
    this.stored = stored;
    this.answers =
        new LinkedHashMap<>() {
          private static final long serialVersionUID = 1;

          @Override
          protected boolean removeEldestEntry(Map.Entry<AnsweredCalls.Key, Kept> eldest) {
            return size() > most;
          }
        };
  }

  /// @param what method and path
  Answer once(Call call, String what, Route route, Supplier<Answer> effect) {
    if (call.idempotencyKey().isEmpty()) {
      return effect.get();
    }
    AnsweredCalls.Key key =
        new AnsweredCalls.Key(call.caller().name(), what, call.idempotencyKey().get());
    String bodyHash = hash(call.body());
    Kept kept;
    synchronized (answers) {
      kept = answers.computeIfAbsent(key, _ -> new Kept(bodyHash));
    }
    if (!kept.bodyHash.equals(bodyHash)) {
      throw reused();
    }
    return kept.answer(() -> first(key, bodyHash, route, effect));
  }

  private Answer first(
      AnsweredCalls.Key key, String bodyHash, Route route, Supplier<Answer> effect) {
    return switch (stored.begin(key, bodyHash)) {
      case AnsweredCalls.Fresh _ -> act(key, effect);
      case AnsweredCalls.OtherBody _ -> throw reused();
      case AnsweredCalls.Begun _ -> {
        if (!route.isRepeatable()) {
          throw new Problem(
              409,
              "UNKNOWN_OUTCOME",
              "This call was begun before; whether it was done is unknown. It is not done again.");
        }
        yield act(key, effect);
      }
      case AnsweredCalls.Answered(int status, String body) -> again(status, body);
    };
  }

  private static Answer again(int status, String body) {
    if (body.isEmpty()) {
      throw new Problem(409, "SHOWN_ONCE", "This was done before; its secret was shown that once.");
    }
    return new Answer(status, ApiJson.tree(body));
  }

  private Answer act(AnsweredCalls.Key key, Supplier<Answer> effect) {
    try {
      Answer answer = effect.get();
      // A secret that was shown once is on no disk.
      boolean secret = answer.body() instanceof ShownOnce;
      stored.answered(
          key,
          answer.status(),
          secret ? "" : new String(ApiJson.write(answer.body()), StandardCharsets.UTF_8));
      return answer;
    } catch (Problem no) {
      if (!no.code().equals("UNKNOWN_OUTCOME")) {
        stored.forget(key);
      }
      throw no;
    }
  }

  private static Problem reused() {
    return new Problem(
        422, "IDEMPOTENCY_KEY_REUSED", "this Idempotency-Key was used for another body");
  }

  private static String hash(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
