package evcharging.cp;

import evcharging.domain.CpId;
import java.nio.file.Path;

/// Where a point's files are, below the data directory all points of a machine share.
record PointFiles(Path data, CpId point) {

  /// The certificate authority of the network: what `ev-cp register` compared and kept.
  Path ca() {
    return data.resolve("ca.pem");
  }

  Path credential() {
    return own().resolve("credential");
  }

  /// Held by the one Engine of this point.
  Path engine() {
    return own().resolve("engine");
  }

  /// Held by the one Monitor of this point.
  Path monitor() {
    return own().resolve("monitor");
  }

  /// There while a person asks the running Engine to authenticate anew.
  Path reauth() {
    return own().resolve("reauth");
  }

  private Path own() {
    return data.resolve(point.value());
  }
}
