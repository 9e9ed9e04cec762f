package evcharging.setup;

import java.util.Locale;

/// One step of a first run. It may be repeated as often as one likes.
public record Step(Name name, Act act) {

  /// What is done; blocks for at most its patience.
  @FunctionalInterface
  public interface Act {
    Outcome run() throws InterruptedException, FileTrouble;
  }

  /// All steps there are, in the order in which programs take those they need.
  public enum Name {
    RESOLVE,
    CONNECT,
    MEET,
    COMPARE,
    CLOCK,
    NAMES,
    PORTS,
    REDEEM,
    TOKEN,
    WRITE,
    REGISTRY,
    CENTRAL,
    KAFKA;

    /// `step.resolve`: the key of its words.
    public String key() {
      return "step." + word();
    }

    /// `passed.resolve`.
    public String passedKey() {
      return "passed." + word();
    }

    private String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
