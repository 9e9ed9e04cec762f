package evcharging.shipped;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The firewall of the guide, as it stands there.
///
/// @param rules of Central's machine
record Firewall(String rules) {
  static Firewall ofTheGuide() {
    try {
      Matcher block =
          Pattern.compile("(?s)```\\n(table inet filter.*?)```")
              .matcher(Files.readString(Stage.ROOT.resolve(InstalledNetwork.GUIDE)));
      if (!block.find()) {
        throw new AssertionError("the guide has no firewall");
      }
      return new Firewall(block.group(1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
