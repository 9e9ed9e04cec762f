package evcharging.central.console.wall;

import static org.assertj.core.api.Assertions.assertThat;

import evcharging.central.console.MadeUpNetwork;
import evcharging.central.console.order.OrderMark;
import evcharging.central.core.NetworkView;
import evcharging.central.network.OrderEvent;
import evcharging.domain.CpStatus;
import evcharging.styles.StateSign;
import evcharging.styles.text.Language;
import evcharging.styles.text.Texts;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The words of the search box, on a made-up network.
@Tag("P-02")
final class QueryParserTest {
  private final Texts texts = new Texts(Language.ENGLISH, ZoneOffset.UTC);
  private final QueryParser parser = new QueryParser(sign -> texts.get(sign.wordKey()));
  private final NetworkView view =
      new MadeUpNetwork(400, 0.3, Instant.parse("2026-11-25T08:00:00Z")).view();
  private final List<WallRow> rows =
      view.points().values().stream()
          .map(
              point ->
                  new WallRow(
                      point,
                      point.point().session().map(view.sessions()::get),
                      Optional.empty(),
                      point.seenAt()))
          .toList();

  private void finds(String search, Predicate<WallRow> meant) {
    QueryParser.Parsed parsed = parser.parse(search);
    assertThat(parsed.fault()).isEmpty();
    List<WallRow> wanted = rows.stream().filter(meant).toList();
    assertThat(wanted).as("the made-up network has some").isNotEmpty().hasSizeLessThan(rows.size());
    assertThat(rows.stream().filter(parsed.query()).toList()).isEqualTo(wanted);
  }

  private QueryFault fault(String search) {
    return parser.parse(search).fault().orElseThrow();
  }

  @Test
  void nothingTypedFindsEverything() {
    assertThat(rows.stream().filter(parser.parse("   ").query())).hasSize(rows.size());
  }

  @Test
  void statesAreFoundByTheirCodeItsBeginningAndTheirNameInTheLanguageOfTheMoment() {
    Predicate<WallRow> faulty = row -> row.view().status().status() == CpStatus.AVERIADO;
    finds("state:AVERIADO", faulty);
    finds("state:ave", faulty);
    finds("state:faulty", faulty);
    texts.languageProperty().set(Language.GERMAN);
    finds("state:\"" + texts.get(StateSign.AVERIADO.wordKey()) + "\"", faulty);
  }

  @Test
  void allTermsMustHold() {
    finds(
        "state:SUMINISTRANDO place:Madrid kwh>5 price<0.3",
        row ->
            row.sign() == StateSign.SUMINISTRANDO
                && row.place().name().equals("Madrid")
                && row.energy().wattHours() > 5_000
                && row.price().tenThousandthsPerKwh() < 3_000);
  }

  @Test
  void figuresCompareWithEverySignAndWithAComma() {
    finds("kw>=15", row -> row.power().watts() >= 15_000);
    finds("kw<=15", row -> row.power().watts() <= 15_000);
    finds("eur>1,5", row -> row.amount().tenMillionths() > 15_000_000);
    finds("price=0.25", row -> row.price().tenThousandthsPerKwh() == 2_500);
    finds("price:0.25", row -> row.price().tenThousandthsPerKwh() == 2_500);
  }

  @Test
  void freeTextLooksAtPointPlaceDriverSessionAndHold() {
    finds("cp01", row -> row.id().value().startsWith("CP01"));
    finds("zürich", row -> row.place().name().equals("Zürich"));
    finds("\"a coruña\"", row -> row.place().name().equals("A Coruña"));
    finds(
        "\"operator:ana\"", row -> row.view().point().holds().containsValue("OUT by operator:ana"));
  }

  @Test
  void aMinusMeansNot() {
    finds("-state:ACTIVADO", row -> row.sign() != StateSign.ACTIVADO);
    finds("-madrid", row -> !row.place().name().equals("Madrid"));
  }

  @Test
  void holdsDriversAndOrdersHaveTheirWords() {
    finds(
        "hold:weather",
        row ->
            row.view().status().status() == CpStatus.PARADO
                && row.view().point().holds().keySet().stream().anyMatch(h -> !h.isCutting()));
    finds("driver:D1", row -> row.driver().startsWith("D1"));
    OrderMark mark =
        new OrderMark(
            UUID.randomUUID(), OrderEvent.Order.OUT, OrderMark.Phase.WAITING, view.at(), "");
    WallRow row = rows.getFirst();
    WallRow ordered = new WallRow(row.view(), row.session(), Optional.of(mark), row.heardAt());
    assertThat(parser.parse("order:out").query().test(ordered)).isTrue();
    assertThat(parser.parse("order:resume").query().test(ordered)).isFalse();
    assertThat(parser.parse("order:waiting").query().test(row)).isFalse();
  }

  @Test
  void whatIsNotUnderstoodIsNamedAndTheRestStillFinds() {
    assertThat(fault("stat:AVERIADO").what()).isEqualTo("stat");
    assertThat(fault("stat:AVERIADO").offered()).contains("state");
    assertThat(fault("state:BROKEN").textKey()).isEqualTo("query.no-such-state");
    assertThat(fault("kwh>ten").what()).isEqualTo("ten");
    assertThat(fault("kwh>").textKey()).isEqualTo("query.not-a-number");
    assertThat(fault("place<Madrid").textKey()).isEqualTo("query.takes-colon");
    assertThat(fault("place:\"A Cor").textKey()).isEqualTo("query.open-quote");
    assertThat(rows.stream().filter(parser.parse("kwh>ten place:Rome").query()))
        .allMatch(row -> row.place().name().equals("Rome"))
        .isNotEmpty();
  }

  @Test
  void whateverIsTypedIsAnsweredWithoutAnException() {
    List<String> odd =
        List.of(
            "\"", "-", ":", "a:", "-\"", "<>", "state:", "kwh>1e9999999", "é:ñ", "\u202e", "--a");
    for (String search : odd) {
      assertThat(parser.parse(search)).as(search).isNotNull();
      rows.forEach(parser.parse(search).query()::test);
    }
  }
}
