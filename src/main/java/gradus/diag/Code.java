package gradus.diag;

/// The stable codes of all diagnostics. A code never changes its meaning; a new meaning gets a new
/// code.
///
/// The hundreds digit names the phase: 1 reading, 2 names, 3 kinds and arguments, 4 shapes, 5
/// domains, 6 data, 7 verdicts, 8 limits, 9 files and streams.
public enum Code {
  // 1: reading the text
  UNEXPECTED_CHARACTER("E0101", Outcome.INPUT),
  UNEXPECTED_TOKEN("E0102", Outcome.INPUT),
  UNCLOSED_BRACKET("E0103", Outcome.INPUT),
  UNFINISHED("E0104", Outcome.INPUT),
  BAD_NUMBER("E0105", Outcome.INPUT),
  AMBIGUOUS("E0106", Outcome.INPUT),
  RAGGED_LITERAL("E0107", Outcome.INPUT),
  TOO_DEEP("E0108", Outcome.LIMIT),
  TOO_LONG("E0109", Outcome.LIMIT),
  EMPTY_INPUT("E0110", Outcome.INPUT),
  /// A note: how something was read that has more than one reading.
  READ_AS("E0111", Outcome.INPUT),
  COMES_LATER("E0190", Outcome.INPUT),

  // 2: names
  UNKNOWN_NAME("E0201", Outcome.INPUT),
  UNKNOWN_FUNCTION("E0202", Outcome.INPUT),
  FOREIGN_NAME("E0203", Outcome.INPUT),
  RESERVED_NAME("E0204", Outcome.INPUT),
  UNKNOWN_FIELD("E0205", Outcome.INPUT),
  UNBOUND_ARRAY("E0206", Outcome.INPUT),
  /// A note: a variable of an operator or a parameter hides a name bound outside.
  SHADOWED("E0207", Outcome.INPUT),

  // 3: kinds and arguments
  WRONG_KIND("E0301", Outcome.INPUT),
  WRONG_ARGUMENT_COUNT("E0302", Outcome.INPUT),
  UNKNOWN_OPTION("E0303", Outcome.INPUT),
  BAD_OPTION_VALUE("E0304", Outcome.INPUT),
  AMBIGUOUS_PRODUCT("E0305", Outcome.INPUT),

  // 4: shapes
  SHAPE_MISMATCH("E0401", Outcome.INPUT),
  INNER_DIMENSIONS("E0402", Outcome.INPUT),
  NOT_SQUARE("E0403", Outcome.INPUT),
  INDEX_OUT_OF_RANGE("E0404", Outcome.INPUT),
  INDEX_ZERO("E0405", Outcome.INPUT),
  EMPTY_ARRAY("E0406", Outcome.INPUT),

  // 5: domains
  DIVISION_BY_ZERO("E0501", Outcome.INPUT),
  OUTSIDE_DOMAIN("E0502", Outcome.INPUT),
  NOT_A_DISTRIBUTION("E0503", Outcome.INPUT),
  NOT_FINITE("E0504", Outcome.INPUT),
  NOT_SYMMETRIC("E0505", Outcome.INPUT),
  NOT_AN_INTEGER("E0506", Outcome.INPUT),
  UNDEFINED("E0507", Outcome.INPUT),
  NOTHING_TO_DRAW("E0508", Outcome.INPUT),

  // 6: data
  NOT_A_NUMBER("E0601", Outcome.INPUT),
  RAGGED_DATA("E0602", Outcome.INPUT),
  BAD_ENCODING("E0603", Outcome.INPUT),
  UNKNOWN_COLUMN("E0604", Outcome.INPUT),
  TEXT_COLUMN("E0605", Outcome.INPUT),
  BAD_JSON("E0606", Outcome.INPUT),
  EMPTY_DATA("E0607", Outcome.INPUT),
  UNKNOWN_FORMAT("E0608", Outcome.INPUT),
  DUPLICATE_COLUMN("E0609", Outcome.INPUT),
  BAD_DATA("E0610", Outcome.INPUT),
  /// A lesson, a quiz item or the list of a course is not written as it should be.
  BAD_LESSON("E0611", Outcome.INPUT),

  // 7: verdicts
  SINGULAR("E0701", Outcome.NEGATIVE),
  NOT_POSITIVE_DEFINITE("E0702", Outcome.NEGATIVE),
  NO_SOLUTION("E0703", Outcome.NEGATIVE),
  NOT_CONVERGED("E0704", Outcome.NEGATIVE),
  CHECK_FAILED("E0705", Outcome.NEGATIVE),
  MANY_SOLUTIONS("E0706", Outcome.NEGATIVE),
  UNDECIDED("E0707", Outcome.UNDECIDED),
  /// A warning: so close to singular that digits are lost.
  ILL_CONDITIONED("E0708", Outcome.NEGATIVE),
  DIVERGES("E0709", Outcome.NEGATIVE),
  NO_LIMIT("E0710", Outcome.NEGATIVE),
  NO_CLOSED_FORM("E0711", Outcome.NEGATIVE),
  NOT_DIFFERENTIABLE("E0712", Outcome.NEGATIVE),

  // 8: limits
  TOO_MANY_BITS("E0801", Outcome.LIMIT),
  TOO_MANY_CELLS("E0802", Outcome.LIMIT),
  TOO_MANY_STEPS("E0803", Outcome.LIMIT),
  TIMEOUT("E0804", Outcome.LIMIT),
  CANCELLED("E0805", Outcome.LIMIT),
  TOO_MUCH_MEMORY("E0806", Outcome.LIMIT),
  TOO_MANY_TERMS("E0807", Outcome.LIMIT),

  // 9: files and streams, usage, bugs
  NO_SUCH_FILE("E0901", Outcome.IO),
  CANNOT_READ("E0902", Outcome.IO),
  CANNOT_WRITE("E0903", Outcome.IO),
  USAGE("E0910", Outcome.USAGE),
  BUG("E0999", Outcome.BUG);

  private final String id;
  private final Outcome outcome;

  Code(String id, Outcome outcome) {
    this.id = id;
    this.outcome = outcome;
  }

  /// The code as printed, `E0402`.
  public String id() {
    return id;
  }

  public Outcome outcome() {
    return outcome;
  }
}
