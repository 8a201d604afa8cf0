package gradus.value;

/// Three-valued truth.
public enum Truth implements Value {
  TRUE,
  FALSE,
  UNKNOWN;

  public static Truth of(boolean truth) {
    return truth ? TRUE : FALSE;
  }

  public Truth not() {
    return switch (this) {
      case TRUE -> FALSE;
      case FALSE -> TRUE;
      case UNKNOWN -> UNKNOWN;
    };
  }

  public Truth and(Truth other) {
    if (this == FALSE || other == FALSE) {
      return FALSE;
    }
    return this == TRUE && other == TRUE ? TRUE : UNKNOWN;
  }

  public Truth or(Truth other) {
    return not().and(other.not()).not();
  }

  /// As printed and read: `true`, `false`, `unknown`.
  public String text() {
    return switch (this) {
      case TRUE -> "true";
      case FALSE -> "false";
      case UNKNOWN -> "unknown";
    };
  }

  @Override
  public String kind() {
    return "a truth value";
  }
}
