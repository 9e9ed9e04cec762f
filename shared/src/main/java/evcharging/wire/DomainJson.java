package evcharging.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import evcharging.domain.CpId;
import evcharging.domain.DriverId;
import evcharging.domain.Energy;
import evcharging.domain.Epoch;
import evcharging.domain.Money;
import evcharging.domain.Place;
import evcharging.domain.Power;
import evcharging.domain.Price;
import evcharging.domain.Secret;
import evcharging.domain.SessionId;
import java.io.IOException;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;

/// How the values of the domain look in JSON: text for names, whole numbers for quantities (Wh, W,
/// 1/10000 €/kWh, 10^-7 €). Keeps the domain free of JSON.
public final class DomainJson extends SimpleModule {
  private static final long serialVersionUID = 1;

  public DomainJson() {
    super("evcharging-domain");
    text(CpId.class, CpId::value, CpId::new);
    text(DriverId.class, DriverId::value, DriverId::new);
    text(SessionId.class, SessionId::value, SessionId::new);
    text(Place.class, Place::name, Place::new);
    text(Secret.class, Secret::reveal, Secret::new);
    number(Energy.class, Energy::wattHours, Energy::new);
    number(Power.class, Power::watts, Power::new);
    number(Price.class, Price::tenThousandthsPerKwh, Price::new);
    number(Money.class, Money::tenMillionths, Money::new);
    number(Epoch.class, Epoch::number, Epoch::new);
  }

  private <T> void text(Class<T> type, Function<T, String> write, Function<String, T> read) {
    addSerializer(type, new Writer<>(type, (value, json) -> json.writeString(write.apply(value))));
    addDeserializer(type, new Reader<>(type, JsonToken.VALUE_STRING, p -> read.apply(p.getText())));
  }

  private <T> void number(Class<T> type, ToLongFunction<T> write, LongFunction<T> read) {
    addSerializer(
        type, new Writer<>(type, (value, json) -> json.writeNumber(write.applyAsLong(value))));
    addDeserializer(
        type, new Reader<>(type, JsonToken.VALUE_NUMBER_INT, p -> read.apply(p.getLongValue())));
  }

  private interface Write<T> {
    void write(T value, JsonGenerator json) throws IOException;
  }

  private interface Read<T> {
    T read(JsonParser json) throws IOException;
  }

  private static final class Writer<T> extends StdSerializer<T> {
    private static final long serialVersionUID = 1;
    private final transient Write<T> write;

    Writer(Class<T> type, Write<T> write) {
      super(type);
      this.write = write;
    }

    @Override
    public void serialize(T value, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      write.write(value, json);
    }
  }

  private static final class Reader<T> extends StdDeserializer<T> {
    private static final long serialVersionUID = 1;
    private final JsonToken expected;
    private final transient Read<T> read;

    Reader(Class<T> type, JsonToken expected, Read<T> read) {
      super(type);
      this.expected = expected;
      this.read = read;
    }

    @Override
    @SuppressWarnings("unchecked")
    public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
      if (json.currentToken() != expected) {
        return (T) context.handleUnexpectedToken(_valueClass, json);
      }
      try {
        return read.read(json);
      } catch (IllegalArgumentException e) {
        return (T) context.handleInstantiationProblem(_valueClass, null, e);
      }
    }
  }
}
