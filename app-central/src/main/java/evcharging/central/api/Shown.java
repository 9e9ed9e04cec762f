package evcharging.central.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What the OpenAPI document says of a field beside its type.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
@interface Shown {
  /// In a few words: unit, meaning, when it is null.
  String value() default "";

  /// True if it may be null.
  boolean orNull() default false;

  /// True if the first version's `"-"` may stand there instead of a number.
  boolean orDash() default false;
}
