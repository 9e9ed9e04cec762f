package evcharging.cp.panel;

import evcharging.domain.Hold;
import evcharging.styles.StateSign;
import evcharging.wire.ToPanel.Ended;
import evcharging.wire.ToPanel.EngineFace;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/// What the charger's screen says, and the light above it. Decided from what the point itself
/// knows: Central may see it otherwise, and the panel shows that beside it.
public enum Screen {
  /// Its Engine starts.
  STARTING("starting", MaterialDesignT.TIMER_SAND, StateSign.DESCONECTADO),
  /// Its Engine is gone.
  DARK("dark", MaterialDesignP.POWER_PLUG_OFF_OUTLINE, StateSign.DESCONECTADO),
  /// Its Engine is there and does nothing.
  FROZEN("frozen", MaterialDesignS.SNOWFLAKE, StateSign.DESCONECTADO),
  EMERGENCY("emergency", MaterialDesignC.CLOSE_OCTAGON_OUTLINE, StateSign.AVERIADO),
  FAULTY("faulty", MaterialDesignA.ALERT_OUTLINE, StateSign.AVERIADO),
  KEYS_REVOKED("keys-revoked", MaterialDesignK.KEY_REMOVE, StateSign.PARADO),
  OUT_OF_SERVICE("out-of-service", MaterialDesignP.PAUSE_OCTAGON_OUTLINE, StateSign.PARADO),
  CHARGING("charging", MaterialDesignL.LIGHTNING_BOLT, StateSign.SUMINISTRANDO),
  /// Authorised; waits for the cable.
  PLUG_IN("plug-in", MaterialDesignP.POWER_PLUG_OUTLINE, StateSign.ACTIVADO),
  /// Central was asked and has not answered.
  ASKING("asking", MaterialDesignT.TIMER_SAND, StateSign.ACTIVADO),
  /// The supply is over; its figures.
  FINISHED("finished", MaterialDesignC.CHECK, StateSign.ACTIVADO),
  /// Central cannot be reached: no new supply.
  OFFLINE("offline", MaterialDesignL.LAN_DISCONNECT, StateSign.DESCONECTADO),
  /// A car is there, a driver is not.
  SIGN_IN("sign-in", MaterialDesignC.CAR_ELECTRIC_OUTLINE, StateSign.ACTIVADO),
  WELCOME("welcome", MaterialDesignE.EV_STATION, StateSign.ACTIVADO);

  private final String code;
  private final Ikon glyph;
  private final StateSign light;

  Screen(String code, Ikon glyph, StateSign light) {
    this.code = code;
    this.glyph = glyph;
    this.light = light;
  }

  public StateSign light() {
    return light;
  }

  /// Whether somebody may ask to start now.
  boolean takesDrivers() {
    return this == WELCOME || this == SIGN_IN || this == FINISHED;
  }

  Ikon glyph() {
    return glyph;
  }

  /// Key of the headline.
  public String headline() {
    return "screen." + code;
  }

  /// Key of the sentence below it.
  public String sentence() {
    return "screen." + code + ".say";
  }

  /// @param asking Central was asked for a supply from here
  /// @param showEnd the newest end is still to be shown
  static Screen of(PointSnapshot now, boolean asking, boolean showEnd) {
    return switch (now.engine()) {
      case STARTING -> STARTING;
      case GONE, SILENT, ELSEWHERE -> DARK;
      case FROZEN -> FROZEN;
      case RUNNING -> now.engineFace().map(face -> of(face, asking, showEnd)).orElse(STARTING);
    };
  }

  private static Screen of(EngineFace face, boolean asking, boolean showEnd) {
    if (face.drills().frozen()) {
      return FROZEN;
    }
    if (face.emergency()) {
      return EMERGENCY;
    }
    if (face.trouble().isPresent()) {
      return FAULTY;
    }
    if (face.session().isPresent()) {
      return face.session().get().startedAt().isPresent() ? CHARGING : PLUG_IN;
    }
    if (face.holds().contains(Hold.KEYS_REVOKED)) {
      return KEYS_REVOKED;
    }
    if (!face.holds().isEmpty()) {
      return OUT_OF_SERVICE;
    }
    if (!face.centralFound()) {
      return OFFLINE;
    }
    if (asking) {
      return ASKING;
    }
    if (showEnd && face.ended().map(Ended::session).isPresent()) {
      return FINISHED;
    }
    return face.car().isPresent() ? SIGN_IN : WELCOME;
  }
}
