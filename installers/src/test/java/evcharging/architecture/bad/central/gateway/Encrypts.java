package evcharging.architecture.bad.central.gateway;

import evcharging.architecture.Breaks;
import javax.crypto.Cipher;
import org.bouncycastle.asn1.x500.X500Name;

@Breaks("ciphers only in crypto")
final class Encrypts {
  Cipher cipher;
  X500Name name;
}
