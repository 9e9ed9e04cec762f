package evcharging.central.console;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import javafx.stage.Stage;

/// Where a window stood and how large it was.
record WindowPlace(double x, double y, double width, double height, boolean maximized) {
  /// So much of it must be on a screen to be got hold of.
  private static final double GRIP = 80;

  private static final int PARTS = 5;

  static WindowPlace of(Stage stage) {
    return new WindowPlace(
        stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized());
  }

  WindowPlace {
    if (!Stream.of(x, y, width, height).allMatch(Double::isFinite) || width < 1 || height < 1) {
      throw new IllegalArgumentException("no place of a window");
    }
  }

  /// The same on the screens there are now: no larger than the one it is on, and within it; empty
  /// if that screen is gone.
  Optional<WindowPlace> on(List<Rectangle2D> screens) {
    return screens.stream()
        .filter(screen -> screen.intersects(x, y, width, GRIP))
        .findFirst()
        .map(this::within);
  }

  private WindowPlace within(Rectangle2D screen) {
    double wide = Math.min(width, screen.getWidth());
    double high = Math.min(height, screen.getHeight());
    return new WindowPlace(
        Math.clamp(x, screen.getMinX(), screen.getMaxX() - wide),
        Math.clamp(y, screen.getMinY(), screen.getMaxY() - high),
        wide,
        high,
        maximized);
  }

  void put(Stage stage) {
    stage.setX(x);
    stage.setY(y);
    stage.setWidth(width);
    stage.setHeight(height);
    stage.setMaximized(maximized);
  }

  String written() {
    return String.join(
        " ",
        Double.toString(x),
        Double.toString(y),
        Double.toString(width),
        Double.toString(height),
        Boolean.toString(maximized));
  }

  /// @return empty for what is no place
  static Optional<WindowPlace> read(String written) {
    String[] parts = written.split(" ");
    try {
      return parts.length == PARTS
          ? Optional.of(
              new WindowPlace(
                  Double.parseDouble(parts[0]),
                  Double.parseDouble(parts[1]),
                  Double.parseDouble(parts[2]),
                  Double.parseDouble(parts[3]),
                  Boolean.parseBoolean(parts[4])))
          : Optional.empty();
    } catch (IllegalArgumentException noPlace) {
      return Optional.empty();
    }
  }
}
