package gradus.cli;

import java.util.List;

/// One option of a command. The parser, the help and the completion of every shell are made from
/// these.
///
/// @param names short before long: `-v`, `--digits`
/// @param label what stands for the value in help: `N`, `FILE`; empty for a flag
/// @param choices the words it takes; empty when anything goes
/// @param bare whether it may stand without its value, which then comes only behind `=`: `--steps`,
///   `--steps=brief`
/// @param repeatable whether each use adds a value; otherwise the last one counts
/// @param text what help says
record CommandOption(
    List<String> names,
    String label,
    List<String> choices,
    boolean bare,
    boolean repeatable,
    String text) {

  static final CommandOption HELP = flag("-h", "--help", "shows this help");

  CommandOption {
    names = List.copyOf(names);
    choices = List.copyOf(choices);
  }

  static CommandOption flag(String name, String text) {
    return new CommandOption(List.of(name), "", List.of(), false, false, text);
  }

  static CommandOption flag(String shortName, String name, String text) {
    return new CommandOption(List.of(shortName, name), "", List.of(), false, false, text);
  }

  static CommandOption valued(String name, String label, String text) {
    return new CommandOption(List.of(name), label, List.of(), false, false, text);
  }

  /// An option that takes one of a few words.
  static CommandOption choice(String name, List<String> choices, String text) {
    return new CommandOption(List.of(name), String.join("|", choices), choices, false, false, text);
  }

  /// An option that stands alone or takes one of a few words behind `=`.
  static CommandOption bare(String name, List<String> choices, String text) {
    return new CommandOption(List.of(name), String.join("|", choices), choices, true, false, text);
  }

  CommandOption alias(String name) {
    return new CommandOption(
        List.of(name, names.getLast()), label, choices, bare, repeatable, text);
  }

  CommandOption repeated() {
    return new CommandOption(names, label, choices, bare, true, text);
  }

  /// The longest name, under which its values are asked for.
  String key() {
    return names.getLast();
  }

  /// Whether the word behind it is its value.
  boolean takesValue() {
    return !label.isEmpty() && !bare;
  }

  boolean takesFile() {
    return label.contains("FILE");
  }
}
