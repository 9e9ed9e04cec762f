/// Keys, seals, signatures, certificates: everything the network knows about cryptography.
///
/// No other room imports `javax.crypto` or Bouncy Castle. Nothing here does I/O except on the files
/// it is given as a [java.nio.file.Path], and on the sockets [evcharging.crypto.ClientTls] and
/// [evcharging.crypto.ServerTls] open. The room depends on no other room, so every room may call
/// it.
///
/// Threads: [evcharging.crypto.Sealer] and [evcharging.crypto.Opener] belong to one thread each
/// (the one that owns the stream); everything else may be shared.
///
/// Where to look: messages [evcharging.crypto.PointKey] → [evcharging.crypto.StreamKey] →
/// [evcharging.crypto.Sealer] and [evcharging.crypto.Opener]; people
/// [evcharging.crypto.PasswordHash]; machines [evcharging.crypto.MachineSecret] and
/// [evcharging.crypto.KeyedHash]; servers [evcharging.crypto.Authority] and
/// [evcharging.crypto.ServerIdentity]; proofs that travel [evcharging.crypto.Token]; the local link
/// of Engine and Monitor [evcharging.crypto.ChallengeResponse].
package evcharging.crypto;
