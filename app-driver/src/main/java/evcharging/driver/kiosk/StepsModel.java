package evcharging.driver.kiosk;

import evcharging.domain.CpId;
import evcharging.domain.Price;
import evcharging.wire.ToDriver.Step;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// How far a request to charge has come, step by step as Central tells it (requirement B-02).
final class StepsModel {
  private final ReadOnlyObjectWrapper<Progress> progress =
      new ReadOnlyObjectWrapper<>(Progress.NOTHING);

  /// The steps, in their order; texts `step.<name>`.
  enum Stage {
    ASKED,
    RESERVED,
    POINT_ASKED,
    GRANTED
  }

  /// @param reached the last step that is done
  /// @param point empty for any free one, until one was found
  /// @param price fixed with the grant
  /// @param withdrawing the driver wants no more; the answer is waited for
  record Progress(Stage reached, Optional<CpId> point, Optional<Price> price, boolean withdrawing) {
    static final Progress NOTHING =
        new Progress(Stage.ASKED, Optional.empty(), Optional.empty(), false);

    boolean isGranted() {
      return reached == Stage.GRANTED;
    }
  }

  ReadOnlyObjectProperty<Progress> progressProperty() {
    return progress.getReadOnlyProperty();
  }

  void asked(Optional<CpId> point) {
    progress.set(new Progress(Stage.ASKED, point, Optional.empty(), false));
  }

  void taken(Step step, CpId point) {
    Stage reached =
        switch (step) {
          case POINT_RESERVED -> Stage.RESERVED;
          case ASKING_POINT -> Stage.POINT_ASKED;
        };
    boolean withdrawing = progress.get().withdrawing();
    progress.set(new Progress(reached, Optional.of(point), Optional.empty(), withdrawing));
  }

  void granted(CpId point, Price price) {
    boolean withdrawing = progress.get().withdrawing();
    progress.set(new Progress(Stage.GRANTED, Optional.of(point), Optional.of(price), withdrawing));
  }

  void withdrawing() {
    Progress now = progress.get();
    progress.set(new Progress(now.reached(), now.point(), now.price(), true));
  }

  /// A withdrawal could not be asked for.
  void stillWanted() {
    Progress now = progress.get();
    progress.set(new Progress(now.reached(), now.point(), now.price(), false));
  }

  void clear() {
    progress.set(Progress.NOTHING);
  }
}
