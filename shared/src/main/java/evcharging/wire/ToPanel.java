package evcharging.wire;

import evcharging.domain.CpId;
import evcharging.domain.CpStatus;
import evcharging.domain.DriverId;
import evcharging.domain.EndReason;
import evcharging.domain.Energy;
import evcharging.domain.Hold;
import evcharging.domain.Place;
import evcharging.domain.Power;
import evcharging.domain.Price;
import evcharging.domain.Refusal;
import evcharging.domain.SessionId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What an Engine or a Monitor tells the panel of its point.
public sealed interface ToPanel extends Message {

  /// @param nonce this side's, fresh
  /// @param proof HMAC over both nonces, this side's
  record PanelWelcome(CpId point, String nonce, String proof) implements ToPanel {}

  /// The whole point as its Engine knows it; after the proof, and again at every change.
  ///
  /// @param pid of the Engine's process
  /// @param drillsAllowed whether [FromPanel.Play] is obeyed
  /// @param clock the Engine's own
  /// @param trouble why it is broken; empty while it is healthy
  /// @param centralFound whether it talks with Central now
  /// @param rated the most the point supplies
  /// @param echo how Central sees the point, as it last said to the Engine
  /// @param ended the newest session that ended here
  record EngineFace(
      long pid,
      Place place,
      Price price,
      boolean drillsAllowed,
      Drills drills,
      Instant clock,
      Optional<String> trouble,
      boolean emergency,
      boolean centralFound,
      Set<Hold> holds,
      Energy register,
      Power rated,
      Optional<CarSeen> car,
      Optional<SessionSeen> session,
      Optional<Echo> echo,
      Optional<Ended> ended)
      implements ToPanel {}

  /// The car at the cable.
  ///
  /// @param limit the most it takes
  record CarSeen(Energy battery, Energy charge, Power limit) {}

  /// @param startedAt empty while it waits for the cable
  record SessionSeen(
      SessionId session,
      DriverId driver,
      Price price,
      Energy energy,
      Power power,
      Optional<Instant> startedAt) {}

  /// @param reason one sentence, in Central's words
  record Echo(CpStatus status, String reason) {}

  /// @param price empty where the point does not remember it: after a restart
  record Ended(
      SessionId session,
      Energy meterStart,
      Energy meterEnd,
      Instant at,
      EndReason reason,
      Optional<Price> price) {}

  /// What the Monitor knows; after the proof, and again at every change.
  ///
  /// @param pid of the Monitor's process
  /// @param engineOk its newest verdict; empty before its first check
  /// @param reason of the verdict
  /// @param rejected what Central could not understand of this point since it last did; empty if
  ///   nothing
  record MonitorFace(
      long pid,
      boolean centralFound,
      Optional<Boolean> engineOk,
      String reason,
      Optional<Echo> echo,
      Optional<String> rejected)
      implements ToPanel {}

  /// The answer to [FromPanel.AskStart], Central's own.
  record StartAnswered(UUID request, Optional<SessionId> session, Optional<Refusal> refusal)
      implements ToPanel {}

  /// A line this program also printed for people.
  record Said(String line) implements ToPanel {}
}
