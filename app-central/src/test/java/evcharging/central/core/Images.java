package evcharging.central.core;

import static org.assertj.core.api.Assertions.assertThat;

import evcharging.central.network.NetworkImage;
import java.util.Set;

/// Compares two states: all that counts, but the order in which a hash map happened to list things.
public final class Images {
  private Images() {}

  public static void assertSame(NetworkImage actual, NetworkImage expected, String what) {
    assertThat(actual.points()).as("points %s", what).isEqualTo(expected.points());
    assertThat(Set.copyOf(actual.sessions()))
        .as("sessions %s", what)
        .isEqualTo(Set.copyOf(expected.sessions()));
    assertThat(actual.drivers()).as("drivers %s", what).isEqualTo(expected.drivers());
    assertThat(actual.operators()).as("operators %s", what).isEqualTo(expected.operators());
    assertThat(actual.tokens()).as("tokens %s", what).isEqualTo(expected.tokens());
    assertThat(Set.copyOf(actual.orders()))
        .as("orders %s", what)
        .isEqualTo(Set.copyOf(expected.orders()));
    assertThat(actual.weather()).as("weather %s", what).isEqualTo(expected.weather());
    assertThat(actual.unsettled()).as("unsettled %s", what).isEqualTo(expected.unsettled());
    assertThat(actual.recentOrders())
        .as("recent orders %s", what)
        .isEqualTo(expected.recentOrders());
    assertThat(actual.nextTicket()).as("next ticket %s", what).isEqualTo(expected.nextTicket());
    assertThat(actual.inDoubt()).as("doubt %s", what).isEqualTo(expected.inDoubt());
    assertThat(actual.diskFull()).as("disk %s", what).isEqualTo(expected.diskFull());
    assertThat(actual.alarms()).as("alarms %s", what).isEqualTo(expected.alarms());
  }
}
