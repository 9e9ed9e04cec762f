package evcharging.config;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks a class that catches every kind of exception, because nobody stands behind it any more: a
/// thread's outermost loop, the edge that turns a fault into a sentence and an incident id.
/// Everywhere else a broad catch hides faults, and the build refuses it.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.SOURCE)
public @interface LastResort {

  /// Why nothing narrower would do here.
  String value();
}
