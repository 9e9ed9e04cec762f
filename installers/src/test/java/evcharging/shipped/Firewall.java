package evcharging.shipped;

/// The firewall of the guide, as it stands there.
///
/// @param rules of Central's machine
record Firewall(String rules) {
  static Firewall ofTheGuide() {
    return new Firewall(Pages.block(InstalledNetwork.GUIDE, "table inet filter"));
  }

  void onCentral(Island machine) {
    load(machine, rules);
  }

  /// "On the Registry that line is …"
  void onRegistry(Island machine) {
    load(machine, rules.replace("{ 9002, 9092, 8000 }", "5001"));
  }

  /// "On points and kiosks it falls away."
  void onOthers(Island machine) {
    load(machine, rules.replaceAll("(?m)^.*dport.*$", ""));
  }

  private static void load(Island machine, String rules) {
    machine.write("firewall.nft", rules);
    machine.run("/usr/sbin/nft -f firewall.nft");
  }
}
