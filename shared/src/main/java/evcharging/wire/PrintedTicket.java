package evcharging.wire;

import evcharging.domain.Ticket;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A signed ticket as one line of text, whole: what a QR code carries and a printer prints.
///
/// `EVT1.` then the ticket's canonical JSON, a full stop, and the signature in base64url. Only one
/// text stands for a ticket.
public final class PrintedTicket {
  private static final Pattern FORM =
      Pattern.compile("EVT1\\.(\\{.{1,2000}\\})\\.([A-Za-z0-9_-]{86})");

  private PrintedTicket() {}

  public static String text(SignedTicket ticket) {
    return "EVT1." + ticket.json() + "." + ticket.signature();
  }

  /// The ticket in the text; whether its signature is good is another question.
  ///
  /// @throws BadMessage if there is none
  public static SignedTicket read(String text) throws BadMessage {
    Matcher form = FORM.matcher(text);
    if (!form.matches() || !isCanonical(form.group(2))) {
      throw new BadMessage("this is not a printed ticket");
    }
    Ticket ticket = new TicketJson().read(form.group(1));
    return new SignedTicket(ticket.session(), form.group(1), form.group(2));
  }

  /// Base64 has spare bits at its end: without this, some other letters would do as well.
  public static boolean isCanonical(String signature) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(signature);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(signature);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
