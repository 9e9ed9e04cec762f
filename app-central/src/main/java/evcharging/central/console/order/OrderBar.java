package evcharging.central.console.order;

import evcharging.central.console.desk.Desk;
import evcharging.central.network.Right;
import evcharging.styles.text.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// How the newest order of this window fares: the five seconds to undo a group, then how many
/// points did it, are still asked, or failed. Not there when there is none.
public final class OrderBar extends HBox {
  private final Desk desk;
  private final OrderBook book;
  private final Texts texts;
  private final Label what = new Label();
  private final ProgressBar progress = new ProgressBar();
  private final Button undo = new Button();
  private final Button retry = new Button();
  private final Button close = new Button();

  public OrderBar(Desk desk, OrderBook book) {
    super(12);
    this.desk = desk;
    this.book = book;
    this.texts = desk.texts().with(OrderTexts.BUNDLE);
    getStyleClass().add("order-bar");
    getStylesheets()
        .add(Objects.requireNonNull(OrderBar.class.getResource("order.css")).toExternalForm());
    setAlignment(Pos.CENTER_LEFT);
    setAccessibleRole(AccessibleRole.TOOL_BAR);
    accessibleTextProperty().bind(texts.bind("order.bar"));
    what.getStyleClass().add("order-what");
    what.setWrapText(true);
    what.setMinWidth(0);
    progress.setPrefWidth(140);
    progress.setMinWidth(80);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    button(undo, "order.undo", "order-undo", book::undo);
    button(retry, "order.retry", "order-retry", book::retry);
    button(close, "order.close", "order-close", book::close);
    retry.disableProperty().bind(desk.acting().may(Right.OPERATE).not());
    getChildren().addAll(progress, what, gap, undo, retry, close);
    managedProperty().bind(visibleProperty());
    book.changesProperty().subscribe(this::refresh);
    texts.languageProperty().subscribe(_ -> refresh());
    refresh();
  }

  private void button(Button button, String textKey, String styleClass, Runnable act) {
    button.textProperty().bind(texts.bind(textKey));
    button.setMinWidth(USE_PREF_SIZE);
    button.getStyleClass().add(styleClass);
    button.setOnAction(_ -> act.run());
    button.managedProperty().bind(button.visibleProperty());
  }

  /// Brings the countdown up to the moment.
  public void refresh() {
    Optional<OrderRun> run = book.runProperty().get();
    setVisible(run.isPresent());
    run.ifPresent(this::show);
  }

  private void show(OrderRun run) {
    boolean undoable = run.stage() == OrderRun.Stage.UNDOABLE;
    undo.setVisible(undoable);
    close.setVisible(!undoable);
    retry.setVisible(run.stage() == OrderRun.Stage.SENT && !run.toRetry().isEmpty());
    what.setText(
        switch (run.stage()) {
          case UNDOABLE -> countdown(run);
          case UNDONE -> texts.get("order.undone");
          case SENT -> sent(run);
        });
    progress.setProgress(share(run));
  }

  private String name(OrderRun run) {
    return texts.get("order." + OrderMark.name(run.order()) + ".name");
  }

  private String countdown(OrderRun run) {
    long seconds = (left(run).toMillis() + 999) / 1_000;
    return texts.get("order.countdown", name(run), run.plan().targets().size(), seconds);
  }

  private Duration left(OrderRun run) {
    Instant now = book.clock().instant();
    Duration left = Duration.between(now, run.sendsAt().orElse(now));
    return left.isNegative() ? Duration.ZERO : left;
  }

  private String sent(OrderRun run) {
    OrderRun.Counts counts = run.counts();
    if (run.plan().isGroup()) {
      String all =
          texts.get("order.counts", name(run), counts.done(), counts.underWay(), counts.failed());
      return run.toRetry().stream()
          .findFirst()
          .flatMap(run::mark)
          .map(
              mark -> all + " · " + new OrderTexts(desk.texts()).mark(mark, book.clock().instant()))
          .orElse(all);
    }
    OrderPlan.Target only = run.plan().targets().getFirst();
    String fate =
        run.mark(only.id())
            .map(mark -> new OrderTexts(desk.texts()).mark(mark, book.clock().instant()))
            .orElseGet(() -> texts.get("order.sending", name(run)));
    return only.id() + " · " + only.point().point().place() + " · " + fate;
  }

  private double share(OrderRun run) {
    if (run.stage() == OrderRun.Stage.UNDOABLE) {
      return 1 - (double) left(run).toMillis() / OrderBook.UNDO.toMillis();
    }
    long settled = run.counts().done() + run.counts().failed();
    return run.stage() == OrderRun.Stage.UNDONE
        ? 0
        : (double) settled / run.plan().targets().size();
  }
}
