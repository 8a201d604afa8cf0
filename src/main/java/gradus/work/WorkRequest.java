package gradus.work;

import gradus.budget.Limits;
import gradus.function.Conventions;
import java.util.OptionalInt;

/// A sheet to be marked.
///
/// @param file its name, for messages
/// @param markdown whether it is Markdown rather than plain text
/// @param maxRules how many rules may lie between two lines; empty for any number
/// @param strict whether a missing `+ C` is wrong
public record WorkRequest(
    String file,
    String text,
    boolean markdown,
    OptionalInt maxRules,
    boolean strict,
    Conventions conventions,
    Limits limits) {
  public static WorkRequest of(String file, String text) {
    return new WorkRequest(
        file,
        text,
        file.endsWith(".md") || file.endsWith(".markdown"),
        OptionalInt.empty(),
        false,
        Conventions.GRADUS,
        Limits.DEFAULT);
  }

  public WorkRequest allowing(int rules) {
    return new WorkRequest(
        file, text, markdown, OptionalInt.of(rules), strict, conventions, limits);
  }
}
