package gradus.cli;

import gradus.json.Json;
import gradus.json.JsonWriter;
import gradus.render.terminal.Ascii;
import gradus.render.terminal.WordWrap;
import java.util.List;
import java.util.function.Supplier;

/// The options of commands that show a page or, for scripts, the same as JSON.
///
/// @param ascii whether pages keep to ASCII
/// @param strict whether every line keeps to the width, examples too
record DocumentOptions(boolean json, int width, boolean ascii, boolean strict) {
  static final CommandOption OUTPUT =
      new CommandOption(
          List.of("-o", "--output"),
          "text|json",
          List.of("text", "json"),
          false,
          false,
          "a page for people, or JSON");
  static final CommandOption WIDTH =
      CommandOption.valued("--width", "N", "columns to lay the page out for");

  static DocumentOptions of(ParsedArguments arguments, Environment environment) {
    return new DocumentOptions(
        arguments.choice(OUTPUT, "text").equals("json"),
        width(arguments, environment),
        arguments.has("--ascii") || !environment.showsUnicode(),
        arguments.has(WIDTH.key()));
  }

  static int width(ParsedArguments arguments, Environment environment) {
    return arguments.integer(WIDTH.key(), 20, 10_000).orElse(environment.widthOrUsual());
  }

  String laidOut(String page) {
    String text = ascii ? Ascii.of(page) : page;
    return strict ? WordWrap.narrower(text, width) : text;
  }

  void print(Output out, Supplier<String> page, Supplier<Json> document) {
    out.block(json ? JsonWriter.pretty(document.get()) : laidOut(page.get()));
  }
}
