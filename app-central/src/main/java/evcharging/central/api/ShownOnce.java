package evcharging.central.api;

/// An answer that carries a secret: it is stored nowhere.
interface ShownOnce {}
