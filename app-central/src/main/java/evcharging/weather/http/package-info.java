/// EV_W's calls to Central's REST API.
///
/// Who may call it: EV_W's round. Which thread: its one; every call blocks at most as long as its
/// time-out.
package evcharging.weather.http;
