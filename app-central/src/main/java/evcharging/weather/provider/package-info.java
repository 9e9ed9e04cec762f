/// Where the weather comes from: one interface, a class for each source (requirement W-02).
///
/// Who may call it: EV_W's round. Which thread: its one. A provider never makes weather up: it
/// answers or it throws.
package evcharging.weather.provider;
