package evcharging.shipped;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What the README and the guides tell to type, as it stands there. A trial looks each command up
/// by its beginning, and types it; what it looked up is remembered, so that it can say at its end
/// what it left.
final class Guides {
  private final List<Command> all;
  private final WhoTypes who;
  private final Set<String> tried = new LinkedHashSet<>();

  private Guides(List<Command> all, WhoTypes who) {
    this.all = List.copyOf(all);
    this.who = who;
  }

  /// @param root of the repository
  static Guides of(Path root) {
    List<Command> all = new ArrayList<>();
    for (Path page : Pages.guides(root)) {
      try {
        all.addAll(CommandsOfAPage.in(root.relativize(page).toString(), Files.readAllLines(page)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return new Guides(all, WhoTypes.read());
  }

  List<Command> all() {
    return all;
  }

  /// What a guide tells to type that begins so: exactly one command, however often it stands there.
  /// A block comes before a sentence that only names it again.
  String typed(String document, String beginning) {
    return typed(Set.of(document), beginning);
  }

  /// The same of several pages that one reader goes through.
  String typed(Set<String> documents, String beginning) {
    List<Command> found =
        all.stream()
            .filter(each -> documents.contains(each.document()))
            .filter(each -> each.text().startsWith(beginning))
            .toList();
    List<Command> blocks = found.stream().filter(each -> !each.inSentence()).toList();
    List<Command> whole = blocks.stream().filter(each -> each.essence().equals(beginning)).toList();
    List<Command> candidates = !whole.isEmpty() ? whole : blocks.isEmpty() ? found : blocks;
    if (candidates.stream().map(Command::essence).distinct().count() != 1) {
      throw new AssertionError(
          "%s do not tell once to type '%s…': %s".formatted(documents, beginning, candidates));
    }
    Command one = candidates.getFirst();
    tried.add(one.essence());
    return one.text();
  }

  /// What falls to a trial and was never looked up. A sentence that names a part of something typed
  /// tells nothing new.
  List<Command> leftBy(Class<?> trial) {
    return all.stream()
        .filter(each -> who.types(each).equals(trial.getSimpleName()))
        .filter(each -> !wasTried(each))
        .toList();
  }

  private boolean wasTried(Command command) {
    return command.inSentence()
        ? tried.stream().anyMatch(each -> each.contains(command.essence()))
        : tried.contains(command.essence());
  }
}
