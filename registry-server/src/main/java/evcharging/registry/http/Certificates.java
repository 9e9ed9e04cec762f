package evcharging.registry.http;

import evcharging.domain.Secret;
import evcharging.registry.book.Refusal;
import evcharging.registry.book.Reply;
import evcharging.registry.desk.ServerDesk;
import java.util.Optional;

/// `POST /certificates` with `csr` (PKCS#10 PEM that names every host and address) and `code`;
/// without a code the server shows the certificate it has, and gets a new one in its place. 201
/// with `chain`.
record Certificates(ServerDesk desk) implements Route {
  @Override
  public String method() {
    return "POST";
  }

  @Override
  public String path() {
    return "/certificates";
  }

  @Override
  public Answer answer(Ask ask) {
    Body body = ask.body();
    String request = body.text("csr");
    Optional<Secret> code = body.optionalSecret("code");
    Reply<String> issued =
        code.map(c -> desk.certify(request, c, ask.address()))
            .or(() -> ask.certificate().map(own -> desk.renew(request, own, ask.address())))
            .orElse(new Reply.Refused<>(Refusal.SERVER_NEEDED));
    return Answer.of(
        issued, chain -> Answer.json(201, Answer.fields("error", false, "chain", chain)));
  }
}
