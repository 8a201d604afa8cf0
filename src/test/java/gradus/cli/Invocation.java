package gradus.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How gradus is called in a test: its input, its terminals and its environment. Immutable; each
/// `with` yields another.
final class Invocation {
  private final byte[] input;
  private final String terminals;
  private final int width;
  private final Map<String, String> variables;

  private Invocation(byte[] input, String terminals, int width, Map<String, String> variables) {
    this.input = input;
    this.terminals = terminals;
    this.width = width;
    this.variables = Map.copyOf(variables);
  }

  /// What came back.
  record Result(int code, String out, String err) {}

  /// Nothing is a terminal, standard input is empty, no variable is set.
  static Invocation inPipe() {
    return new Invocation(new byte[0], "", 0, Map.of());
  }

  /// All three streams are a terminal of 80 columns.
  static Invocation onTerminal() {
    return new Invocation(new byte[0], "012", 80, Map.of());
  }

  /// Runs in a pipe, with empty input.
  static Result gradus(String... args) {
    return inPipe().run(args);
  }

  Invocation withInput(String text) {
    return new Invocation(
        text.getBytes(StandardCharsets.UTF_8), terminals.replace("0", ""), width, variables);
  }

  Invocation withVariable(String name, String value) {
    Map<String, String> more = new HashMap<>(variables);
    more.put(name, value);
    return new Invocation(input, terminals, width, more);
  }

  Environment environment() {
    return new Environment(
        terminals.contains("0"),
        terminals.contains("1"),
        terminals.contains("2"),
        width,
        name -> variables.getOrDefault(name, ""));
  }

  Result run(String... args) {
    return run(List.of(args), new ByteArrayInputStream(input));
  }

  Result run(List<String> args, InputStream in) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = Main.run(args, in, out, err, environment());
    return new Result(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
