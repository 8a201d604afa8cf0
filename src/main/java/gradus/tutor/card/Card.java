package gradus.tutor.card;

import gradus.function.Example;
import gradus.function.Function;
import gradus.function.Option;
import gradus.tutor.lesson.Block;
import gradus.tutor.lesson.Lesson;
import gradus.tutor.lesson.Step;
import gradus.tutor.lesson.Step.Part;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The lesson about one function, made of what the catalogue says of it and what the engine finds.
final class Card {
  private static final String REFUSED = "error: ";

  /// A line of 60 columns holds no longer example.
  private static final int LONGEST = 54;

  private final Function function;

  private Card(Function function) {
    this.function = function;
  }

  static Lesson lesson(Function function) {
    Card card = new Card(function);
    List<Step> steps =
        List.of(
            new Step("What it does", "what-it-does", card.purpose(), 1),
            new Step("How it is written", "how-it-is-written", card.writing(), 1),
            new Step("Three questions", "three-questions", card.questions(), 1));
    return new Lesson(
        Cards.PREFIX + function.name(),
        "",
        Words.plain(function.name()),
        5,
        List.of(),
        function.seeAlso().stream().map(name -> Cards.PREFIX + name).toList(),
        List.of(Words.code(function.signature()) + ": " + Words.sentence(function.summary())),
        List.of(function.name()),
        steps,
        Path.of(""));
  }

  private static Part prose(String markdown) {
    return new Part.Prose(markdown, 1);
  }

  private List<Part> purpose() {
    List<Part> parts = new ArrayList<>();
    parts.add(prose(Words.sentence(function.summary())));
    if (!function.usedFor().isEmpty()) {
      parts.add(prose("**Used for** " + Words.sentence(function.usedFor())));
    }
    if (!function.details().isBlank()) {
      parts.add(prose(paragraphs(function.details())));
    }
    Optional<String> picture = CardPicture.words(function);
    parts.add(
        picture
            .<Part>map(words -> live(Block.Kind.PLOT, entry("draw", words)))
            .orElseGet(() -> prose(CardPicture.why(function))));
    return parts;
  }

  private static String paragraphs(String text) {
    List<String> paragraphs = new ArrayList<>();
    for (String paragraph : text.strip().split("\n\\s*\n", -1)) {
      paragraphs.add(Words.sentence(paragraph));
    }
    return String.join("\n\n", paragraphs);
  }

  private List<Part> writing() {
    List<Part> parts = new ArrayList<>();
    StringBuilder page = new StringBuilder(Words.code(function.signature())).append('\n');
    function.parameters().forEach(one -> page.append("\n* ").append(Words.about(one)));
    for (Option option : function.options()) {
      page.append("\n* ")
          .append(Words.code(option.name() + "=" + option.standard()))
          .append(": ")
          .append(Words.sentence(option.summary()));
    }
    parts.add(prose(page.toString()));
    if (!function.aliases().isEmpty()) {
      parts.add(prose("Also written " + Words.code(String.join(", ", function.aliases())) + "."));
    }
    if (!function.domain().isEmpty()) {
      parts.add(prose("**Defined for** " + Words.sentence(function.domain())));
    }
    if (!function.errors().isEmpty()) {
      parts.add(prose("**Refused:** " + Words.sentence(function.errors())));
    }
    examples(parts);
    if (!function.seeAlso().isEmpty()) {
      parts.add(prose("Near it: " + Words.code(String.join(", ", function.seeAlso())) + "."));
    }
    return parts;
  }

  private void examples(List<Part> parts) {
    List<Example> answered =
        function.examples().stream().filter(one -> !one.output().startsWith(REFUSED)).toList();
    List<Example> fitting =
        answered.stream().filter(one -> one.input().length() <= LONGEST).toList();
    List<Example> shown = fitting.isEmpty() ? answered : fitting;
    if (!shown.isEmpty()) {
      parts.add(prose(shown.size() == 1 ? "For example:" : "Examples:"));
    }
    for (Example example : shown) {
      parts.add(live(Block.Kind.SHOW, entry("run", example.input()), entry("steps", "brief")));
    }
    for (Example example : function.examples()) {
      if (example.output().startsWith(REFUSED)) {
        parts.add(
            prose(
                Words.code(example.input())
                    + " is refused: "
                    + Words.sentence(example.output().substring(REFUSED.length()))));
      }
    }
  }

  private List<Part> questions() {
    List<Part> parts = new ArrayList<>();
    for (int i = 1; i <= CardItem.COUNT; i++) {
      parts.add(live(Block.Kind.QUIZ, entry("id", Cards.PREFIX + function.name() + "/" + i)));
    }
    return parts;
  }

  private static Part live(Block.Kind kind, Block.Entry... entries) {
    return new Part.Live(new Block(kind, List.of(entries), 1));
  }

  private static Block.Entry entry(String key, String value) {
    return new Block.Entry(key, "", value, 1, 1);
  }
}
