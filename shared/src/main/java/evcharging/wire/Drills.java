package evcharging.wire;

/// Which faults a point plays, for people who want to see what the network makes of them. The whole
/// wish at once, so that it is harmless when repeated; [#NONE] heals all.
///
/// @param centralCut the Engine finds no way to Central
/// @param kafkaCut the Engine finds no way to Kafka
/// @param keyAltered what the Engine says to Central, over TCP and over Kafka, is sealed with
///   another key (requirement F-08)
/// @param frozen the Engine's work stands still although its process lives
/// @param skewMillis how far the Engine's clock is ahead of the right time; negative for behind
public record Drills(
    boolean centralCut, boolean kafkaCut, boolean keyAltered, boolean frozen, long skewMillis) {
  public static final Drills NONE = new Drills(false, false, false, false, 0);

  public Drills withCentralCut(boolean cut) {
    return new Drills(cut, kafkaCut, keyAltered, frozen, skewMillis);
  }

  public Drills withKafkaCut(boolean cut) {
    return new Drills(centralCut, cut, keyAltered, frozen, skewMillis);
  }

  public Drills withKeyAltered(boolean altered) {
    return new Drills(centralCut, kafkaCut, altered, frozen, skewMillis);
  }

  public Drills withFrozen(boolean still) {
    return new Drills(centralCut, kafkaCut, keyAltered, still, skewMillis);
  }

  public Drills withSkewMillis(long millis) {
    return new Drills(centralCut, kafkaCut, keyAltered, frozen, millis);
  }
}
