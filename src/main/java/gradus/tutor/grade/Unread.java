package gradus.tutor.grade;

import gradus.diag.Diagnostic;
import gradus.diag.Outcome;
import gradus.diag.Suggest;
import gradus.functions.Catalogue;
import gradus.render.DiagnosticText;
import gradus.render.RenderOptions;
import java.util.List;
import java.util.Optional;

/// Why an answer cannot be read, for a learner.
///
/// @param variables the names it may contain
/// @param linear whether the place is told in words, and not by a sign below it
record Unread(List<String> variables, boolean linear) {
  /// Fits every page.
  private static final RenderOptions NARROW = RenderOptions.STANDARD.withWidth(58).withAscii(true);

  Unread {
    variables = List.copyOf(variables);
  }

  Mark mark(Diagnostic diagnostic) {
    return switch (diagnostic.code()) {
      case UNKNOWN_NAME, UNBOUND_ARRAY -> Marks.unreadable(unknown(diagnostic));
      default -> Marks.unreadable(text(diagnostic));
    };
  }

  private String unknown(Diagnostic diagnostic) {
    String source = diagnostic.source().text();
    int start = diagnostic.span().start();
    int end = diagnostic.span().end();
    if (start < 0 || end > source.length() || start >= end) {
      return text(diagnostic);
    }
    Diagnostic plain =
        Diagnostic.error(diagnostic.code(), diagnostic.message())
            .in(diagnostic.source())
            .at(diagnostic.span());
    return text(plain.hint(mayContain(source.substring(start, end), variables)));
  }

  /// @param name what is not known
  static String mayContain(String name, List<String> variables) {
    Optional<String> call = glued(name);
    if (call.isPresent()) {
      return "write " + call.get();
    }
    if (variables.isEmpty()) {
      return "the answer is a number or formula without names";
    }
    String near = Suggest.didYouMean(name, variables);
    return "the answer may contain "
        + String.join(", ", variables)
        + (near.isEmpty() ? "" : "; " + near);
  }

  /// Whether it is a function of numbers, as ln.
  static boolean isOfNumbers(String name) {
    return Catalogue.INSTANCE.find(name).filter(f -> f.scalarRule().isPresent()).isPresent();
  }

  /// `ln2` as the call it is meant for.
  private static Optional<String> glued(String name) {
    int end = name.length();
    while (end > 0 && name.charAt(end - 1) >= '0' && name.charAt(end - 1) <= '9') {
      end--;
    }
    String function = name.substring(0, end);
    return end < name.length() && isOfNumbers(function)
        ? Optional.of(function + "(" + name.substring(end) + ")")
        : Optional.empty();
  }

  /// The message with the line and the place in it; ways out that are options of the command line
  /// are left out.
  private String text(Diagnostic diagnostic) {
    boolean limit = diagnostic.code().outcome() == Outcome.LIMIT;
    String hint =
        limit || isOption(diagnostic.hint())
            ? limit ? "an answer this large cannot be judged; write it shorter" : ""
            : diagnostic.hint();
    Diagnostic kind =
        new Diagnostic(
            diagnostic.code(),
            diagnostic.severity(),
            diagnostic.message(),
            diagnostic.source(),
            diagnostic.span(),
            limit ? List.of() : diagnostic.details(),
            hint);
    return DiagnosticText.of(kind, NARROW.withLinear(linear), true).stripTrailing();
  }

  private static boolean isOption(String hint) {
    return hint.startsWith("-")
        || hint.contains(" -v ")
        || hint.contains(" in R ")
        || hint.contains("gradus ");
  }
}
