package evcharging.registry;

import evcharging.config.Fault;
import java.util.function.Function;

/// A value as it was given on the command line.
final class Given {
  private Given() {}

  /// @throws Fault `REG-BAD-VALUE` with the constructor's own sentence
  static <T> T value(Function<String, T> constructor, String text) {
    try {
      return constructor.apply(text);
    } catch (IllegalArgumentException e) {
      throw new Fault("REG-BAD-VALUE", "Not usable: " + e.getMessage() + ".", e);
    }
  }
}
