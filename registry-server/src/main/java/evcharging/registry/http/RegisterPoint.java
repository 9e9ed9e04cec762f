package evcharging.registry.http;

import evcharging.domain.CpId;
import evcharging.domain.Place;
import evcharging.registry.desk.PointDesk;
import evcharging.registry.desk.Registering;

/// `POST /register/cp` (G-01, G-04): `cp_id, location, credential`, and `enrolment_code` for a new
/// point or `current_credential` to change a registered one. 201 with `cp_id, error, location`.
record RegisterPoint(PointDesk desk) implements Route {
  @Override
  public String method() {
    return "POST";
  }

  @Override
  public String path() {
    return "/register/cp";
  }

  @Override
  public Answer answer(Ask ask) {
    Body body = ask.body();
    Registering registering =
        new Registering(
            Body.value(CpId::new, body.text("cp_id")),
            Body.value(Place::new, body.text("location")),
            body.secret("credential"),
            body.optionalSecret("current_credential"),
            body.optionalSecret("enrolment_code"),
            ask.address());
    return Answer.of(
        desk.register(registering),
        made ->
            Answer.json(
                201,
                Answer.fields(
                    "cp_id", made.point().value(),
                    "error", false,
                    "location", made.place().name())));
  }
}
