package evcharging.cp.central;

import java.util.function.Consumer;

/// Says whom a program waits for: one line when the waiting begins or its reason changes, not one
/// for every try (requirement C-04). One thread.
public final class Waiting {
  private final Consumer<String> lines;
  private String said = "";

  public Waiting(Consumer<String> lines) {
    this.lines = lines;
  }

  public void on(String line) {
    if (!said.equals(line)) {
      said = line;
      lines.accept(line);
    }
  }

  /// The waiting is over; the next is told anew.
  public void over() {
    said = "";
  }
}
