package gradus.engine;

import gradus.budget.Limits;
import gradus.function.Conventions;
import java.util.List;
import java.util.Optional;

/// What is asked for. The command line turns its options into this and does nothing else.
///
/// @param text one or more statements
/// @param source where the text came from, for messages: empty for the command line, else
///   `FILE:LINE`
/// @param bindings `-v` and `-d`, in order; later ones may use earlier ones
/// @param at the text of `--at`, `x=1,y=2`; empty for none
/// @param conventions the conventions to follow
/// @param method the method to use where there is a choice, as `definition`; empty for a free
///   choice
/// @param limits what it may spend
public record Request(
    String text,
    String source,
    List<Binding> bindings,
    String at,
    Conventions conventions,
    Optional<String> method,
    Limits limits) {

  public Request {
    bindings = List.copyOf(bindings);
  }

  /// A request that leaves the method open.
  public Request(
      String text,
      String source,
      List<Binding> bindings,
      String at,
      Conventions conventions,
      Limits limits) {
    this(text, source, bindings, at, conventions, Optional.empty(), limits);
  }

  public Request withMethod(Optional<String> asked) {
    return new Request(text, source, bindings, at, conventions, asked, limits);
  }

  public static Request of(String text) {
    return new Request(text, "", List.of(), "", Conventions.GRADUS, Limits.DEFAULT);
  }
}
