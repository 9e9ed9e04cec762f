package evcharging.cp;

import evcharging.config.CommonOptions;
import evcharging.config.DataDirectory;
import evcharging.config.Fault;
import evcharging.config.Voice;
import evcharging.cp.engine.RegisterFile;
import evcharging.cp.point.RegisterImage;
import evcharging.domain.CpId;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Reads the meter of points whose Engine does not run, as a technician would read the machine.
@Command(
    name = "meter",
    description = "Reads the meter register of points whose Engine is stopped.",
    footer = "Example: ev-cp meter CP001 CP002")
final class MeterCommand implements Callable<Integer> {
  @Parameters(paramLabel = "CP_ID", arity = "1..*", description = "The points' ids.")
  private List<CpId> points;

  @Mixin private NetworkOptions network;
  @Mixin private CommonOptions common;

  @Override
  public Integer call() {
    Voice voice = Voice.of(CpMain.class, common.tongue());
    points.forEach(point -> read(point, voice));
    return 0;
  }

  private void read(CpId point, Voice voice) {
    PointFiles files = network.files(point);
    if (!Files.isDirectory(files.engine())) {
      throw new Fault(
          "ENGINE-UNKNOWN", "No Engine of " + point + " worked in " + files.data() + ".");
    }
    try (DataDirectory directory = DataDirectory.take(files.engine());
        RegisterFile register = RegisterFile.open(directory.path().resolve("register"))) {
      RegisterImage image = register.load(point);
      voice.say(sentence(point, image));
    }
  }

  private static String sentence(CpId point, RegisterImage image) {
    return "%s: register %d Wh, %d sessions waiting to be noted, %s open"
        .formatted(
            point,
            image.register().wattHours(),
            image.unnoted().size(),
            image.open().map(open -> open.session().value()).orElse("none"));
  }
}
