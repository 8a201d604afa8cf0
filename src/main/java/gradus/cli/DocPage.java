package gradus.cli;

import gradus.function.Chapter;
import gradus.function.Example;
import gradus.function.Function;
import gradus.function.Option;
import gradus.function.Parameter;
import java.util.ArrayList;
import java.util.List;

/// The pages of `gradus doc`, as text.
final class DocPage {
  private DocPage() {}

  /// Everything about one function.
  static String function(Function function, int width) {
    Paragraphs page = new Paragraphs(width);
    page.line(function.signature());
    page.prose(function.summary() + ".", 2);
    if (!function.aliases().isEmpty()) {
      page.prose("Also written: " + String.join(", ", function.aliases()), 2);
    }
    arguments(function, page);
    section("Used for", function.usedFor(), page);
    section("Details", function.details(), page);
    section("Domain", function.domain(), page);
    section("Errors", function.errors(), page);
    examples(function.examples(), page);
    section("See also", String.join(", ", function.seeAlso()), page);
    return page.toString();
  }

  private static void arguments(Function function, Paragraphs page) {
    List<String> terms = new ArrayList<>();
    function.parameters().forEach(parameter -> terms.add(parameter.name()));
    function.options().forEach(option -> terms.add(option.name() + "="));
    if (terms.isEmpty()) {
      return;
    }
    page.gap().line("Arguments");
    int column = Paragraphs.column(terms);
    for (Parameter parameter : function.parameters()) {
      String more =
          parameter.required()
              ? parameter.repeated() ? ", one or more" : ""
              : parameter.repeated() ? ", any number" : ", may be left out";
      page.term(
          parameter.name(), described(parameter.kind().noun() + more, parameter.summary()), column);
    }
    for (Option option : function.options()) {
      String standard =
          option.standard().isEmpty() ? "" : ", " + option.standard() + " unless given";
      page.term(
          option.name() + "=",
          described(option.kind().noun() + standard, option.summary()),
          column);
    }
  }

  private static String described(String kind, String summary) {
    if (summary.isEmpty() || summary.startsWith(kind)) {
      return summary.isEmpty() ? kind : summary;
    }
    return kind + ": " + summary;
  }

  private static void section(String title, String prose, Paragraphs page) {
    if (!prose.isEmpty()) {
      page.gap().line(title).prose(prose, 2);
    }
  }

  private static void examples(List<Example> examples, Paragraphs page) {
    if (examples.isEmpty()) {
      return;
    }
    page.gap().line("Examples");
    for (Example example : examples) {
      page.line("  gradus --exact '" + example.input() + "'");
      for (String line : example.output().split("\n", -1)) {
        page.line("    " + line);
      }
    }
  }

  /// One entry of the glossary.
  static String notation(Glossary.Entry entry, int width) {
    Paragraphs page = new Paragraphs(width);
    page.line(
        entry.names().isEmpty()
            ? entry.sign()
            : entry.sign() + "   " + String.join("   ", entry.names()));
    int column = Paragraphs.column(List.of("means", "gradus"));
    page.term("said", entry.said(), column);
    page.term("means", entry.means(), column);
    page.term("gradus", entry.write(), column);
    return page.toString();
  }

  /// Names and summaries, in columns.
  static String list(List<Function> functions, int width) {
    Paragraphs page = new Paragraphs(width);
    list(functions, columnOf(functions), page);
    return page.toString();
  }

  /// All functions by chapter, and where notation is found.
  static String contents(List<Function> functions, Glossary glossary, int width) {
    Paragraphs page = new Paragraphs(width);
    int column = columnOf(functions);
    for (Chapter chapter : Chapter.values()) {
      List<Function> inChapter = functions.stream().filter(f -> f.chapter() == chapter).toList();
      if (!inChapter.isEmpty()) {
        page.line(chapter.title());
        list(inChapter, column, page);
        page.gap();
      }
    }
    page.line("Notation");
    List<String> signs = glossary.entries().stream().map(Glossary.Entry::sign).toList();
    page.prose(String.join("  ", signs), 2).gap();
    page.prose("gradus doc NAME shows one of these, gradus doc WORDS searches.", 0);
    return page.toString();
  }

  private static int columnOf(List<Function> functions) {
    return Paragraphs.column(functions.stream().map(Function::name).toList());
  }

  private static void list(List<Function> functions, int column, Paragraphs page) {
    for (Function function : functions) {
      page.term(function.name(), function.summary(), column);
    }
  }
}
