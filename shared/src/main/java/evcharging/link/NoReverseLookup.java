package evcharging.link;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.util.stream.Stream;

/// No program of this network asks a name server who is behind an address.
///
/// The JDK's HTTPS server does, for each connection, before its handshake and on the request's own
/// thread: where no name server answers for the clients, that holds up a carrier of virtual threads
/// for seconds, and some hundred connections hold up every virtual thread of the program. Names are
/// looked up as ever. Found by the JDK as a service.
public final class NoReverseLookup extends InetAddressResolverProvider {
  @Override
  public String name() {
    return "names to addresses, never back";
  }

  @Override
  public InetAddressResolver get(Configuration configuration) {
    InetAddressResolver system = configuration.builtinResolver();
    return new InetAddressResolver() {
      @Override
      public Stream<InetAddress> lookupByName(String host, LookupPolicy policy)
          throws UnknownHostException {
        return system.lookupByName(host, policy);
      }

      /// Who asks for the name is given the address itself.
      @Override
      public String lookupByAddress(byte[] address) throws UnknownHostException {
        throw new UnknownHostException("not asked");
      }
    };
  }
}
