package evcharging.central.console.palette;

import evcharging.central.console.desk.Navigation;
import evcharging.central.console.desk.Pane;
import evcharging.central.core.NetworkView;
import evcharging.domain.CpId;
import evcharging.domain.SessionId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/// What fits what was typed: commands and panes first, then points, sessions, and what panes add.
/// No nodes.
public final class PaletteModel {
  private static final int OF_A_KIND = 8;

  private final Supplier<NetworkView> view;
  private final Navigation navigation;
  private final Supplier<List<Pane.Offer>> commands;
  private final Function<String, List<Pane.Offer>> ofPanes;

  /// @param commands of the window, in the language of the moment
  /// @param ofPanes what the panes offer for what was typed
  public PaletteModel(
      Supplier<NetworkView> view,
      Navigation navigation,
      Supplier<List<Pane.Offer>> commands,
      Function<String, List<Pane.Offer>> ofPanes) {
    this.view = view;
    this.navigation = navigation;
    this.commands = commands;
    this.ofPanes = ofPanes;
  }

  /// @param typed words, all of which must be found, in any order
  List<Pane.Offer> offers(String typed) {
    String[] words = typed.strip().toLowerCase(Locale.ROOT).split("\\s+");
    List<Pane.Offer> found = new ArrayList<>();
    commands.get().stream().filter(offer -> fits(words, offer.text())).forEach(found::add);
    if (!typed.isBlank()) {
      points(words, found);
      sessions(words, found);
      found.addAll(ofPanes.apply(typed));
    }
    return found;
  }

  private void points(String[] words, List<Pane.Offer> found) {
    int left = OF_A_KIND;
    for (NetworkView.PointView each : view.get().points().values()) {
      CpId id = each.point().id();
      String text = id + "  " + each.point().place();
      if (fits(words, text)) {
        found.add(new Pane.Offer(text, MaterialDesignE.EV_STATION, () -> navigation.point(id)));
        left--;
      }
      if (left == 0) {
        return;
      }
    }
  }

  private void sessions(String[] words, List<Pane.Offer> found) {
    view.get().sessions().keySet().stream()
        .filter(id -> fits(words, id.value()))
        .sorted((a, b) -> a.value().compareTo(b.value()))
        .limit(OF_A_KIND)
        .forEach(id -> found.add(session(id)));
  }

  private Pane.Offer session(SessionId id) {
    return new Pane.Offer(id.value(), MaterialDesignF.FLASH_OUTLINE, () -> navigation.session(id));
  }

  private static boolean fits(String[] words, String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return Arrays.stream(words).allMatch(lower::contains);
  }
}
