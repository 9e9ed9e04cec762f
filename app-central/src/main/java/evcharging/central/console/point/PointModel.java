package evcharging.central.console.point;

import evcharging.central.console.desk.Background;
import evcharging.central.console.desk.ConsoleSources;
import evcharging.central.core.NetworkView;
import evcharging.central.core.NetworkView.PointView;
import evcharging.central.core.TrafficEntry;
import evcharging.central.journal.AuditFilter;
import evcharging.central.journal.Ledger;
import evcharging.central.journal.SessionFilter;
import evcharging.central.journal.SessionRow;
import evcharging.central.journal.SessionState;
import evcharging.central.journal.StoredEntry;
import evcharging.central.journal.TrendRow;
import evcharging.central.network.Session;
import evcharging.domain.CpId;
import evcharging.domain.Refusal;
import evcharging.domain.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the drawer shows of one point. No nodes; FX thread, the ledger in the background.
final class PointModel {
  private static final Logger LOG = LoggerFactory.getLogger(PointModel.class);
  private static final Duration ASK_AGAIN = Duration.ofSeconds(2);
  private static final int ROWS = 50;

  private final ConsoleSources sources;
  private final InstantSource clock;
  private final Background background;
  private final Background.Lane pages;
  private final Background.Lane trends;

  private final ReadOnlyObjectWrapper<Optional<Shown>> shown =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Pages> book =
      new ReadOnlyObjectWrapper<>(new Pages(List.of(), List.of()));
  private final ReadOnlyObjectWrapper<double[]> trend = new ReadOnlyObjectWrapper<>(new double[0]);
  private final ObjectProperty<TrendSpan> span = new SimpleObjectProperty<>(TrendSpan.QUARTER);

  private Optional<CpId> point = Optional.empty();
  private List<TrendRow> minutes = List.of();
  private final NavigableMap<Instant, Double> live = new TreeMap<>();
  private Optional<Session.Reading> lastReading = Optional.empty();
  private long askedSequence = -1;
  private Instant askedAt = Instant.EPOCH;

  /// The point as of the newest view.
  record Shown(PointView view, Optional<Session> session) {}

  /// What the ledger says of it.
  record Pages(List<SessionRow> sessions, List<StoredEntry> audit) {}

  PointModel(ConsoleSources sources, Background background, InstantSource clock) {
    this.sources = sources;
    this.clock = clock;
    this.background = background;
    this.pages = background.lane();
    this.trends = background.lane();
    span.subscribe(_ -> askTrend());
  }

  ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Pages> pagesProperty() {
    return book.getReadOnlyProperty();
  }

  /// kW, evenly spaced over [#spanProperty], `NaN` where nothing was supplied.
  ReadOnlyObjectProperty<double[]> trendProperty() {
    return trend.getReadOnlyProperty();
  }

  ObjectProperty<TrendSpan> spanProperty() {
    return span;
  }

  /// Its newest frames and records, the newest first.
  List<TrafficEntry> traffic() {
    return point.map(sources.traffic()).orElse(List.of());
  }

  Instant now() {
    return clock.instant();
  }

  Optional<CpId> point() {
    return point;
  }

  void open(CpId id) {
    point = Optional.of(id);
    live.clear();
    minutes = List.of();
    lastReading = Optional.empty();
    book.set(new Pages(List.of(), List.of()));
    trend.set(new double[0]);
    askedSequence = -1;
    show(sources.view().get());
    askTrend();
  }

  void show(NetworkView view) {
    Optional<PointView> now = point.map(view.points()::get);
    shown.set(now.map(each -> new Shown(each, each.point().session().map(view.sessions()::get))));
    shown.get().flatMap(Shown::session).flatMap(Session::reading).ifPresent(this::note);
    boolean due = clock.instant().isAfter(askedAt.plus(ASK_AGAIN));
    if (span.get() == TrendSpan.QUARTER || due) {
      drawTrend();
    }
    if (point.isPresent() && view.sequence() != askedSequence && (due || askedSequence < 0)) {
      askedSequence = view.sequence();
      askPages(point.get());
    }
  }

  private void note(Session.Reading reading) {
    if (lastReading.filter(reading::equals).isEmpty()) {
      lastReading = Optional.of(reading);
      live.put(clock.instant(), reading.power().kilowatts().doubleValue());
      live.headMap(clock.instant().minus(TrendSpan.QUARTER.length()), false).clear();
    }
  }

  private void askPages(CpId id) {
    askedAt = clock.instant();
    Ledger ledger = sources.ledger();
    SessionFilter its =
        SessionFilter.NEWEST
            .at(id)
            .that(EnumSet.allOf(SessionState.class))
            .page(Long.MAX_VALUE, ROWS);
    AuditFilter records = AuditFilter.NEWEST.on(id.value()).page(Long.MAX_VALUE, ROWS);
    pages.ask(
        () -> new Pages(ledger.sessions(its), ledger.audit(records)), book::set, this::failed);
  }

  private void askTrend() {
    point.ifPresent(
        id -> {
          Instant since = clock.instant().minus(span.get().length());
          trends.ask(
              () -> sources.ledger().trend(id, since),
              found -> {
                minutes = found;
                drawTrend();
              },
              this::failed);
        });
  }

  private void drawTrend() {
    if (point.isPresent()) {
      trend.set(TrendSamples.of(span.get(), minutes, live, clock.instant()));
    }
  }

  /// Why this session was denied.
  void askDenial(SessionId session, Consumer<Optional<Refusal>> answer) {
    background.ask(() -> sources.ledger().denial(session), answer, this::failed);
  }

  /// What is shown stays; the next view asks again.
  private void failed(RuntimeException trouble) {
    LOG.warn("event=drawer-question-failed reason=\"{}\"", trouble.getMessage());
    askedSequence = -1;
  }
}
