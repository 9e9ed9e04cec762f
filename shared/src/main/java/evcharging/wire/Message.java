package evcharging.wire;

/// Anything that travels between two programs. One record for each, grouped by direction, so that
/// the compiler names every handler that forgot one.
///
/// The JSON name and version of each record are in [WireName]; they never change, a changed message
/// is a new version.
public sealed interface Message
    permits Hello,
        Welcome,
        Beat,
        Sealed,
        FromDriver,
        ToDriver,
        FromEngine,
        ToEngine,
        FromMonitor,
        ToMonitor,
        MonitorToEngine,
        EngineToMonitor,
        FromPanel,
        ToPanel,
        OnKafka {}
