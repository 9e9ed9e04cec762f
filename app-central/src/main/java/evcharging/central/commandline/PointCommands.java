package evcharging.central.commandline;

import evcharging.config.CommonOptions;
import evcharging.config.Fault;
import evcharging.domain.Price;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// What is done to charging points apart from OUT and RESUME.
public final class PointCommands {
  private PointCommands() {}

  private abstract static class OfOne extends OperatorCommand {
    @Parameters(index = "0", paramLabel = "CP", description = "The point, such as CP001.")
    String point;

    final String path() {
      return "/api/cps/" + segment(point);
    }
  }

  /// `ev-central price CP001 0.30`.
  @Command(name = "price", description = "Sets a point's price; running sessions keep theirs.")
  public static final class SetPrice extends OfOne {
    @Parameters(index = "1", paramLabel = "PRICE", description = "€/kWh, such as 0.30.")
    private String price;

    @Override
    int run(ApiClient central) {
      Price parsed = parsed();
      return say(
          central.put(path(), Map.of("price", parsed.euroPerKwh())),
          "The price at " + point + " is " + parsed + " €/kWh from the next session on.");
    }

    private Price parsed() {
      try {
        return Price.parse(price);
      } catch (IllegalArgumentException e) {
        throw new Fault("BAD-PRICE", "'" + price + "' is no price: " + e.getMessage() + ".", e);
      }
    }
  }

  /// `ev-central place CP001 Rome`.
  @Command(name = "place", description = "Says where a point stands (requirement W-04).")
  public static final class SetPlace extends OfOne {
    @Parameters(index = "1", paramLabel = "PLACE", description = "A town, such as Rome.")
    private String place;

    @Override
    int run(ApiClient central) {
      return say(
          central.put(path(), Map.of("location", place)), point + " stands in " + place + " now.");
    }
  }

  /// `ev-central keys revoke CP001`.
  @Command(
      name = "keys",
      description = "The points' keys.",
      synopsisSubcommandLabel = "COMMAND",
      subcommands = RevokeKeys.class)
  public static final class Keys {
    @Mixin private CommonOptions common;
  }

  @Command(
      name = "revoke",
      description = "Revokes a point's keys until a person at the point authenticates it again.")
  static final class RevokeKeys extends OfOne {
    @Override
    int run(ApiClient central) {
      return say(
          central.post("/api/admin/cps/" + segment(point) + "/revoke_keys", Map.of()),
          "The keys of "
              + point
              + " are revoked; a person at the point must authenticate it again.");
    }
  }
}
