package evcharging.central.api;

import java.time.Duration;

/// The API's limits; each is an option of Central.
///
/// @param bodyBytes longest body of a request
/// @param requestTime for one request from its first byte to its last
/// @param connections at once
/// @param writeTime for a client to take in one piece of an answer
/// @param listeners of server-sent events at once
/// @param weatherPerMinute posts of one kind by one caller for one place
/// @param replyTime how long a call waits for the core
public record ApiLimits(
    int bodyBytes,
    Duration requestTime,
    int connections,
    Duration replyTime,
    Duration writeTime,
    int listeners,
    int weatherPerMinute) {
  public static final ApiLimits STANDARD =
      new ApiLimits(
          16 * 1024,
          Duration.ofSeconds(10),
          2_048,
          Duration.ofSeconds(10),
          Duration.ofSeconds(30),
          1_000,
          120);

  /// The JDK's server reads these once for the whole process, from system properties. There is none
  /// for the response: answers may stream for as long as somebody listens.
  void install() {
    property("sun.net.httpserver.maxReqTime", Long.toString(requestTime.toSeconds()));
    property("jdk.httpserver.maxConnections", Integer.toString(connections));
    property("sun.net.httpserver.maxReqHeaders", "64");
    property("sun.net.httpserver.maxReqHeaderSize", Integer.toString(bodyBytes));
    property("sun.net.httpserver.nodelay", "true");
  }

  private static void property(String name, String text) {
    if (System.getProperty(name) == null) {
      System.setProperty(name, text);
    }
  }
}
