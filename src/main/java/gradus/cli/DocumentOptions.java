package gradus.cli;

import gradus.json.Json;
import gradus.json.JsonWriter;
import java.util.List;
import java.util.function.Supplier;

/// The options of commands that show a page or, for scripts, the same as JSON.
record DocumentOptions(boolean json, int width) {
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
        arguments.integer(WIDTH.key(), 20, 10_000).orElse(environment.widthOrUsual()));
  }

  void print(Output out, Supplier<String> page, Supplier<Json> document) {
    out.block(json ? JsonWriter.pretty(document.get()) : page.get());
  }
}
