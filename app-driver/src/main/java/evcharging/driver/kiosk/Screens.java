package evcharging.driver.kiosk;

/// What a guest's visit may do to the window.
interface Screens {
  void show(KioskScreen screen);

  void notice(Notice notice);

  /// The visit is over; nothing of it stays on the screen.
  void over();

  KioskScreen shown();
}
