package evcharging.cp.point;

import evcharging.domain.DriverId;
import evcharging.domain.Energy;
import evcharging.domain.Hold;
import evcharging.domain.Price;
import evcharging.domain.SessionId;
import evcharging.wire.FromEngine.SupplyEnded;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Everything a point must still know after its Engine was killed.
///
/// @param register the meter register
/// @param open the session that was authorised and has not ended
/// @param unnoted sessions that ended and whose end Central has not acknowledged, oldest first
/// @param noted the last ends Central has acknowledged, oldest first: to answer a late question
///   with the same figures
/// @param orders the last operator orders carried out, oldest first
/// @param orderPlace where the newest of them stands in Kafka
/// @param holds what Central wants of the point
public record RegisterImage(
    Energy register,
    Optional<Open> open,
    List<SupplyEnded> unnoted,
    List<SupplyEnded> noted,
    List<UUID> orders,
    Optional<OrderPlace> orderPlace,
    Set<Hold> holds,
    boolean emergency) {

  /// @param meterStart empty while the session waits for the cable
  /// @param nextReading the sequence of the next reading
  public record Open(
      SessionId session,
      DriverId driver,
      Price price,
      Optional<Energy> meterStart,
      Optional<Instant> startedAt,
      long nextReading) {}

  public RegisterImage {
    unnoted = List.copyOf(unnoted);
    noted = List.copyOf(noted);
    orders = List.copyOf(orders);
    holds = Set.copyOf(holds);
  }

  /// A point fresh from the factory.
  public static RegisterImage blank() {
    return new RegisterImage(
        Energy.ZERO,
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        Set.of(),
        false);
  }

  /// The same without the oldest acknowledged ends, where the file has no room for all.
  public RegisterImage remembering(int ends) {
    List<SupplyEnded> newest = noted.subList(Math.max(0, noted.size() - ends), noted.size());
    return new RegisterImage(register, open, unnoted, newest, orders, orderPlace, holds, emergency);
  }
}
