package evcharging.central.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FeedTest {
  private final Feed feed = new Feed("life");

  private List<String> after(long version, long happenedAfter) {
    return feed.after(version, happenedAfter, Set.of("point", "alert"), 100).stream()
        .map(item -> new String(item.text(), StandardCharsets.UTF_8))
        .toList();
  }

  @Test
  void ofEachThingOnlyTheNewestStateIsTold() {
    for (int i = 0; i < 5_000; i++) {
      feed.state("point", "CP001", Map.of("n", i));
    }
    assertThat(after(0, 0)).containsExactly("id: life-5000\nevent: point\ndata: {\"n\":4999}\n\n");
    assertThat(after(feed.newest(), 0)).isEmpty();
    assertThat(feed.forgotAfter(0)).isFalse();
  }

  @Test
  void whatHappenedBeforeAListenerCameIsNotTold() {
    feed.happening("alert", Map.of("n", 1));
    feed.state("point", "CP001", Map.of("n", 2));
    long came = feed.newest();
    feed.happening("alert", Map.of("n", 3));
    assertThat(after(0, came)).hasSize(2).noneMatch(text -> text.contains("\"n\":1"));
  }

  @Test
  void aFloodOfHappeningsIsBoundedAndWhoMissedSomeIsToldSo() {
    feed.happening("alert", Map.of("n", 0));
    long read = feed.newest();
    for (int i = 0; i < 5_000; i++) {
      feed.happening("alert", Map.of("n", i));
    }
    assertThat(feed.after(0, 0, Set.of("alert"), 10_000)).hasSize(1_000);
    assertThat(feed.forgotAfter(read)).isTrue();
    assertThat(feed.forgotAfter(feed.newest())).isFalse();
  }

  @Test
  void theLastWordAboutAThingIsItsEnd() {
    feed.state("point", "CP001", Map.of("n", 1));
    feed.end("point", "CP001", Map.of("n", 2));
    assertThat(after(0, 0)).singleElement().asString().contains("\"n\":2");
    assertThat(after(0, feed.newest())).isEmpty();
  }

  @Test
  void anIdOfAnotherLifeIsNoPlaceToGoOnFrom() {
    assertThat(feed.version("life-17")).hasValue(17);
    assertThat(feed.version("other-17")).isEmpty();
    assertThat(feed.version("life-x")).isEmpty();
    assertThat(feed.version(null)).isEmpty();
  }
}
