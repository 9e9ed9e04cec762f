package evcharging.styles;

import evcharging.domain.CpStatus;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// The sign of a point's state (requirement P-02).
public enum StateSign implements Sign {
  ACTIVADO("activado", MaterialDesignC.CHECK_CIRCLE_OUTLINE),
  SUMINISTRANDO("suministrando", MaterialDesignL.LIGHTNING_BOLT),
  PARADO("parado", MaterialDesignP.PAUSE_OCTAGON),
  AVERIADO("averiado", MaterialDesignA.ALERT),
  DESCONECTADO("desconectado", MaterialDesignL.LINK_VARIANT_OFF),
  /// Known by name, but has not been seen since it was enrolled: not the same as lost.
  NEVER_SEEN("never-seen", MaterialDesignH.HELP_RHOMBUS_OUTLINE);

  private final String code;
  private final Ikon glyph;

  StateSign(String code, Ikon glyph) {
    this.code = code;
    this.glyph = glyph;
  }

  public static StateSign of(CpStatus status) {
    return switch (status) {
      case ACTIVADO -> ACTIVADO;
      case SUMINISTRANDO -> SUMINISTRANDO;
      case PARADO -> PARADO;
      case AVERIADO -> AVERIADO;
      case DESCONECTADO -> DESCONECTADO;
    };
  }

  @Override
  public String wordKey() {
    return "state." + code;
  }

  @Override
  public Ikon glyph() {
    return glyph;
  }

  @Override
  public String styleClass() {
    return "state-" + code;
  }
}
