package gradus.diag;

import java.util.ArrayList;
import java.util.List;

/// One thing to tell the user, in four parts: what ({@code message}), where ({@code source}, {@code
/// span}), why ({@code details}) and what to write instead ({@code hint}).
///
/// Messages are lower case, without a full stop, and name the user's own operands.
///
/// @param details lines such as `left: A 2×3`; may be empty
/// @param hint the way out; empty when there is none
public record Diagnostic(
    Code code,
    Severity severity,
    String message,
    Source source,
    Span span,
    List<String> details,
    String hint) {

  public Diagnostic {
    details = List.copyOf(details);
  }

  public static Diagnostic error(Code code, String message) {
    return new Diagnostic(code, Severity.ERROR, message, Source.NONE, Span.NONE, List.of(), "");
  }

  public static Diagnostic warning(Code code, String message) {
    return new Diagnostic(code, Severity.WARNING, message, Source.NONE, Span.NONE, List.of(), "");
  }

  public Diagnostic at(Span place) {
    return new Diagnostic(code, severity, message, source, place, details, hint);
  }

  /// Says where only if that is not known yet: the innermost place is the most helpful one.
  public Diagnostic atIfUnknown(Span place) {
    return span == Span.NONE ? at(place) : this;
  }

  /// Attaches the text the span points into, unless one is attached already.
  public Diagnostic in(Source text) {
    return source == Source.NONE
        ? new Diagnostic(code, severity, message, text, span, details, hint)
        : this;
  }

  public Diagnostic detail(String line) {
    List<String> more = new ArrayList<>(details);
    more.add(line);
    return new Diagnostic(code, severity, message, source, span, more, hint);
  }

  public Diagnostic hint(String way) {
    return new Diagnostic(code, severity, message, source, span, details, way);
  }

  public GradusException toException() {
    return new GradusException(this);
  }
}
