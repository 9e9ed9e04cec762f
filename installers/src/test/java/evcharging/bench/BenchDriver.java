package evcharging.bench;

import evcharging.crypto.ClientTls;
import evcharging.domain.CpId;
import evcharging.domain.DriverId;
import evcharging.domain.Secret;
import evcharging.link.CannotReach;
import evcharging.link.Dialer;
import evcharging.link.Envelope;
import evcharging.link.Link;
import evcharging.link.LinkHandler;
import evcharging.link.LinkTimes;
import evcharging.wire.FromDriver;
import evcharging.wire.Hello;
import evcharging.wire.Message;
import evcharging.wire.MessageCodec;
import evcharging.wire.ToDriver;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// A driver over the real wire that does nothing but start, be granted, stop and take the ticket.
final class BenchDriver implements LinkHandler, AutoCloseable {
  private final BlockingQueue<Message> heard = new LinkedBlockingQueue<>();
  private final Link link;

  BenchDriver(int port, String caPem, DriverId id, Secret pin) throws CannotReach {
    Dialer dialer =
        new Dialer(
            "127.0.0.1", port, ClientTls.trusting(caPem).socketFactory(), Duration.ofSeconds(20));
    link = new Link(dialer.dial(), LinkTimes.STANDARD, Envelope.clear(new MessageCodec()), this);
    link.greeted();
    link.start();
    link.send(new Hello.DriverHello(id, Optional.of(pin), Optional.empty(), "en"));
    await(ToDriver.Situation.class);
  }

  /// From the START leaving to the grant arriving, in nanoseconds; then stopped and ticketed.
  long grant(CpId point) {
    UUID request = UUID.randomUUID();
    long from = System.nanoTime();
    link.send(new FromDriver.StartCharging(request, Optional.of(point)));
    ToDriver.StartGranted granted = await(ToDriver.StartGranted.class);
    long took = System.nanoTime() - from;
    link.send(new FromDriver.StopCharging(UUID.randomUUID(), granted.session()));
    ToDriver.TicketIssued ticket = await(ToDriver.TicketIssued.class);
    link.send(new FromDriver.TicketReceived(ticket.ticket().session()));
    return took;
  }

  private <T extends Message> T await(Class<T> type) {
    try {
      while (true) {
        Message message = heard.poll(30, TimeUnit.SECONDS);
        if (message == null || message instanceof ToDriver.Denied) {
          throw new IllegalStateException("no " + type.getSimpleName() + " but " + message);
        }
        if (type.isInstance(message)) {
          return type.cast(message);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  @Override
  public void onMessage(Link from, Message message) {
    heard.add(message);
  }

  @Override
  public void onClosed(Link from, String why) {}

  @Override
  public void close() {
    link.close();
  }
}
