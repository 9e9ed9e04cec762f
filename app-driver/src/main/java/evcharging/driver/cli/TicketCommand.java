package evcharging.driver.cli;

import evcharging.config.CommonOptions;
import evcharging.config.DataDirectory;
import evcharging.config.Fault;
import evcharging.config.Speech;
import evcharging.crypto.VerifyKey;
import evcharging.domain.Ticket;
import evcharging.driver.store.TicketCheck;
import evcharging.wire.BadMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `ev-driver ticket verify`: whether a ticket is Central's, to the last byte; without a network.
@Command(
    name = "ticket",
    description = "Tickets on paper, on a screen, in a file.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = TicketCommand.Verify.class)
final class TicketCommand {
  static final int EXIT_NOT_GENUINE = 1;

  @Mixin private CommonOptions common;

  @Command(
      name = "verify",
      description = "Checks a ticket's signature; needs no network.",
      footer = {
        "",
        "The ticket is the text of its QR code, or a file of the driver's tickets directory.",
        "The key is what 'ev-central ledger key' prints; it is public and for ever the same.",
        "Exit codes: 0 genuine; 1 not genuine; 2 cannot be checked."
      })
  static final class Verify implements Callable<Integer> {
    @Mixin private CommonOptions common;

    @Parameters(paramLabel = "FILE|-", description = "The ticket; '-' reads standard input.")
    private String ticket;

    @Option(
        names = "--key",
        paramLabel = "FILE",
        description =
            "Central's public ticket key in PEM (default: ticket-key.pem in the driver's data"
                + " directory).")
    private Path key;

    @Override
    public Integer call() {
      VerifyKey central = verifyKey();
      Speech speech = Speech.of(DriverMain.class, common.tongue());
      try {
        Ticket genuine = TicketCheck.genuine(bytes(), central);
        System.out.println(speech.say("GENUINE: signed by this network, unchanged."));
        new Words("", ZoneId.systemDefault(), speech)
            .summary(genuine)
            .forEach(line -> System.out.println(speech.say(line)));
        return 0;
      } catch (BadMessage e) {
        System.out.println(speech.say("NOT GENUINE: " + e.getMessage() + "."));
        return EXIT_NOT_GENUINE;
      }
    }

    private byte[] bytes() {
      try {
        return ticket.equals("-") ? System.in.readAllBytes() : Files.readAllBytes(Path.of(ticket));
      } catch (IOException e) {
        throw new Fault("TICKET-UNREADABLE", "The ticket " + ticket + " cannot be read.", e);
      }
    }

    private VerifyKey verifyKey() {
      Path file = key == null ? DataDirectory.standard("driver").resolve("ticket-key.pem") : key;
      try {
        return VerifyKey.parsePem(Files.readString(file));
      } catch (IOException | IllegalArgumentException e) {
        throw new Fault(
            "TICKET-KEY-UNUSABLE",
            file
                + " is not Central's public ticket key; get it from the operator"
                + " ('ev-central ledger key'), and name it with --key.",
            e);
      }
    }
  }
}
