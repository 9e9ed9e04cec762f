package evcharging.crypto;

import java.security.SecureRandom;

/// A driver's secret: six random digits. Guessing is held off by the lock-out, not by its length.
public final class Pin {
  private static final int BOUND = 1_000_000;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Pin() {}

  public static String random() {
    return "%06d".formatted(RANDOM.nextInt(BOUND));
  }
}
