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

  /// How long a kept connection may rest: longer than any usual client or proxy keeps one (30 to 90
  /// s), so that it is the client who lets go. A server that lets go first may do so in the very
  /// moment in which the next request is on its way, and a POST is not sent twice.
  private static final Duration KEPT = Duration.ofMinutes(2);

  /// The JDK's server reads these once for the whole process, from system properties, when its
  /// first server is made. There is none for the response: answers may stream for as long as
  /// somebody listens.
  public void install() {
    property("sun.net.httpserver.maxReqTime", Long.toString(requestTime.toSeconds()));
    property("jdk.httpserver.maxConnections", Integer.toString(connections));
    property("sun.net.httpserver.idleInterval", Long.toString(KEPT.toSeconds()));
    // The other half stays for who comes anew.
    property("sun.net.httpserver.maxIdleConnections", Integer.toString(connections / 2));
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
