package evcharging.central.console.desk;

import static org.assertj.core.api.Assertions.assertThat;

import evcharging.central.console.desk.Query.Comparison;
import evcharging.central.console.desk.Query.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {
  @Test
  void wordsFieldsAndLimitsAreTakenApart() {
    assertThat(Query.parse(" Berlin  driver:D01 kwh>10.5 -state:CLOSED,DENIED eur<=3 ").terms())
        .containsExactly(
            new Term(false, "", Comparison.LIKE, "Berlin"),
            new Term(false, "driver", Comparison.LIKE, "D01"),
            new Term(false, "kwh", Comparison.ABOVE, "10.5"),
            new Term(true, "state", Comparison.LIKE, "CLOSED,DENIED"),
            new Term(false, "eur", Comparison.AT_MOST, "3"));
  }

  @Test
  void quotesKeepBlanksTogether() {
    assertThat(Query.parse("place:\"San Juan\" \"two words\"").terms())
        .extracting(Term::value)
        .containsExactly("San Juan", "two words");
  }

  @Test
  void fieldsAreNotCaseSensitiveAndAlternativesAreInLowerCase() {
    Term term = Query.parse("State:CLOSED,Denied").terms().getFirst();
    assertThat(term.field()).isEqualTo("state");
    assertThat(term.any()).containsExactly("closed", "denied");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "driver:", "kwh>", "-", "\"", "place:\""})
  void aWordThatIsNotFinishedHoldsForEverything(String typed) {
    assertThat(Query.parse(typed).isEmpty()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"::", ">>1", "a:b:c", "=x", "-:y", "S-D01-CP001-1765737013", "\"x y"})
  void whateverIsTypedIsSomeQuery(String typed) {
    assertThat(Query.parse(typed).terms()).isNotEmpty();
  }

  @Test
  void anEqualsSignMeansExactly() {
    assertThat(Query.parse("driver=D01").terms().getFirst().how()).isEqualTo(Comparison.EQUAL);
  }

  @Test
  void figuresTakeAPointOrACommaAndNothingElse() {
    assertThat(Query.parse("kwh>1,5").terms().getFirst().figure()).contains(1.5);
    assertThat(Query.parse("kwh>x").terms().getFirst().figure()).isEmpty();
    assertThat(Comparison.ABOVE.holds(1.5, 1.5)).isFalse();
    assertThat(Comparison.AT_LEAST.holds(1.5, 1.5)).isTrue();
  }
}
