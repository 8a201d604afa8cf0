package gradus.tutor.quiz;

import gradus.budget.Limits;
import gradus.diag.GradusException;
import gradus.diag.Suggest;
import gradus.functions.Catalogue;
import gradus.syntax.Node;
import gradus.syntax.Parser;
import gradus.tutor.lesson.Block;
import gradus.tutor.lesson.Block.Entry;
import gradus.tutor.lesson.Place;
import gradus.tutor.quiz.Expected.Calculator;
import gradus.tutor.quiz.Expected.Form;
import gradus.tutor.quiz.ItemText.Answer;
import gradus.tutor.quiz.ItemText.Choice;
import gradus.tutor.quiz.ItemText.Given;
import gradus.tutor.quiz.ItemText.Line;
import gradus.tutor.quiz.ItemText.Sample;
import gradus.tutor.quiz.ItemText.Slip;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// Reads one block.
final class BlockItem {
  private static final String CREDIT = "credit ";

  /// What the ids of the mistake library begin with.
  private static final List<String> FAMILIES =
      List.of(
          "calculus",
          "diff",
          "fractions",
          "information",
          "integrate",
          "logarithms",
          "matrices",
          "powers",
          "signs",
          "statistics",
          "trigonometry",
          "whole");

  private final Block block;
  private final String file;
  private final Names names = new Names();
  private final List<String> keys = new ArrayList<>();
  private AnswerType type = AnswerType.EXPRESSION;

  BlockItem(Block block, String file) {
    this.block = block;
    this.file = file;
  }

  /// @param families the questions that were read before, by the id of their first part
  ItemText read(Map<String, List<ItemText>> families) {
    QuizKeys.check(block, file);
    Lines id = required("id");
    checkId(id, families);
    PartText part = PartText.read(block, file, families);
    part.earlier().forEach(earlier -> names.addAll(earlier.names()));
    type = type(required("type"));
    vars();
    List<Given> givens = givens(part);
    List<Choice> options = options();
    List<Answer> answers = answers();
    List<Slip> mistakes = new ArrayList<>();
    for (Entry entry : block.all("mistake")) {
      mistakes.add(mistake(entry));
    }
    List<Line> steps = new ArrayList<>();
    for (Entry entry : block.all("step")) {
      steps(Lines.of(entry, file), steps);
    }
    String version = Version.of(block, part.earlier());
    return new ItemText(
        id,
        id.text(),
        part.letter(),
        part.of(),
        version,
        skill(part),
        type,
        level(part),
        points(),
        names,
        givens,
        distinct(),
        Template.read(required("prompt"), names),
        answers,
        expressions("question"),
        expressions("domain"),
        test(),
        form(),
        calculator(),
        options,
        mistakes,
        templates("hint"),
        steps,
        samples("right"),
        samples("wrong"));
  }

  private Lines lines(Entry entry) {
    return Lines.of(entry, file);
  }

  private Lines required(String key) {
    Entry entry =
        block
            .first(key)
            .orElseThrow(() ->
                new Place(file, block.line(), 1)
                    .error("a quiz needs '" + key + "'")
                    .hint(key + ": " + QuizKeys.example(key))
                    .toException());
    Lines lines = lines(entry);
    if (lines.isEmpty()) {
      throw lines
          .error("'" + key + "' is empty")
          .hint(key + ": " + QuizKeys.example(key))
          .toException();
    }
    return lines;
  }

  private static void checkId(Lines id, Map<String, List<ItemText>> families) {
    boolean plain =
        id.text()
            .chars()
            .allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || "-/".indexOf(c) >= 0);
    if (!plain
        || id.text().startsWith("/")
        || id.text().endsWith("/")
        || id.text().contains("//")) {
      throw id.error("an id has small letters, digits, hyphens and slashes")
          .hint("id: " + QuizKeys.example("id"))
          .toException();
    }
    for (List<ItemText> family : families.values()) {
      for (ItemText other : family) {
        if (other.id().equals(id.text())) {
          throw id.error("another item has this id")
              .detail("it stands in line " + other.at().place().line())
              .toException();
        }
      }
    }
  }

  private static AnswerType type(Lines lines) {
    return AnswerType.of(lines.text())
        .orElseThrow(
            () -> unknown(lines, "there is no type '" + lines.text() + "'", AnswerType.words()));
  }

  private static GradusException unknown(Lines lines, String what, List<String> words) {
    String near = Suggest.didYouMean(lines.text(), words);
    return lines
        .error(what)
        .hint(near.isEmpty() ? "one of " + String.join(", ", words) : near)
        .toException();
  }

  private void vars() {
    for (Entry entry : block.all("vars")) {
      Lines all = lines(entry);
      for (Lines word : words(all)) {
        String name =
            Parser.canonicalName(word.text())
                .orElseThrow(() ->
                    word.error("this is no name of a variable").hint("vars: x, y").toException());
        names.addVariable(name);
      }
    }
  }

  /// The words of a list with commas or blanks between.
  private static List<Lines> words(Lines all) {
    List<Lines> words = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= all.text().length(); i++) {
      boolean between =
          i == all.text().length()
              || all.text().charAt(i) == ','
              || Character.isWhitespace(all.text().charAt(i));
      if (between) {
        if (i > start) {
          words.add(all.part(start, i));
        }
        start = i + 1;
      }
    }
    return words;
  }

  private List<Given> givens(PartText part) {
    List<Given> givens = new ArrayList<>();
    for (Entry entry : block.entries()) {
      switch (entry.key()) {
        case "param" -> {
          if (!part.of().isEmpty()) {
            throw lines(entry)
                .error("the parameters of a question belong in its first part")
                .hint("let " + entry.argument() + ": … derives a value from them")
                .toException();
          }
          String name = name(entry);
          givens.add(new Given.Drawn(name, ParamReader.read(lines(entry), names)));
          names.addValue(name);
        }
        case "let" -> {
          String name = name(entry);
          Expression value = Expression.read(lines(entry), names);
          givens.add(new Given.Derived(name, value));
          if (value.node() instanceof Node.Lambda) {
            names.addFunction(name);
          } else {
            names.addValue(name);
          }
        }
        case "require" -> givens.add(new Given.Required(Expression.read(lines(entry), names)));
        default -> {}
      }
    }
    return givens;
  }

  private String name(Entry entry) {
    String name =
        Parser.canonicalName(entry.argument())
            .orElseThrow(() ->
                lines(entry)
                    .error("'" + entry.argument() + "' is no name")
                    .hint(entry.key() + " a: …")
                    .toException());
    if (names.isValue(name) || name.equals(Names.STUDENT)) {
      throw lines(entry).error("the name " + name + " is taken").toException();
    }
    return name;
  }

  private List<Choice> options() {
    String key = type == AnswerType.SPOT ? "line" : "option";
    List<Choice> options = new ArrayList<>();
    for (Entry entry : block.entries()) {
      if (entry.key().equals("option") || entry.key().equals("line")) {
        if (!entry.key().equals(key) || !isChosen()) {
          throw lines(entry)
              .error("'" + entry.key() + "' has no place in a quiz of type " + type.word())
              .hint(isChosen() ? key + "…: is what it takes" : "type: choice, order or spot")
              .toException();
        }
        String name =
            type == AnswerType.SPOT ? String.valueOf(options.size() + 1) : entry.argument();
        if (keys.contains(name)) {
          throw lines(entry).error("another option has the key " + name).toException();
        }
        keys.add(name);
        Template text = Template.read(lines(entry).firstLine(), names);
        options.add(new Choice(name, text, Template.read(lines(entry).below(), names)));
      }
    }
    if (isChosen() && options.size() < 2) {
      throw new Place(file, block.line(), 1)
          .error("a quiz of type " + type.word() + " needs at least two of '" + key + "'")
          .toException();
    }
    return options;
  }

  private boolean isChosen() {
    return type == AnswerType.CHOICE || type == AnswerType.ORDER || type == AnswerType.SPOT;
  }

  private List<Answer> answers() {
    List<Entry> entries = block.all("answer");
    if (type == AnswerType.ORDER) {
      if (!entries.isEmpty()) {
        throw lines(entries.getFirst())
            .error("the right order is the one in which the options are written")
            .toException();
      }
      return List.of();
    }
    Lines first = required("answer");
    List<Answer> answers = new ArrayList<>();
    if (type != AnswerType.CHOICE) {
      if (entries.size() > 1 || !entries.getFirst().argument().isEmpty()) {
        throw first.error("a quiz of type " + type.word() + " has one answer").toException();
      }
      return List.of(new Answer.Value(value(first)));
    }
    for (Entry entry : entries) {
      if (entry.argument().isEmpty()) {
        if (entries.size() > 1) {
          throw lines(entry)
              .error("of several answers each has its condition")
              .hint("answer KEY: a > 0")
              .toException();
        }
        answers.add(new Answer.Key(first, key(first)));
      } else {
        if (!keys.contains(entry.argument())) {
          throw unknown(lines(entry), "there is no option '" + entry.argument() + "'", keys);
        }
        answers.add(new Answer.Case(entry.argument(), Expression.read(lines(entry), names)));
      }
    }
    return answers;
  }

  private String key(Lines lines) {
    if (!keys.contains(lines.text())) {
      throw unknown(lines, "there is no option '" + lines.text() + "'", keys);
    }
    return lines.text();
  }

  private Expression value(Lines lines) {
    return type == AnswerType.INTERVAL || type == AnswerType.SET
        ? Expression.interval(lines, names)
        : Expression.read(lines, names);
  }

  private Slip mistake(Entry entry) {
    Lines all = lines(entry);
    Lines first = all.firstLine();
    Lines below = all.below();
    double credit = 0;
    Lines said = below.firstLine();
    if (said.text().startsWith(CREDIT)) {
      credit = fraction(said.part(CREDIT.length(), said.text().length()), "credit 0.5");
      below = below.below();
    }
    Template feedback = Template.read(below, names);
    String id = entry.argument();
    if (id.equals("use") || id.startsWith("use:")) {
      return library(id, first, feedback, credit);
    }
    if (feedback.isEmpty()) {
      throw first
          .error("the mistake " + id + " has nothing to say to the learner")
          .hint("an indented line below it is the feedback")
          .toException();
    }
    if (type == AnswerType.CHOICE || type == AnswerType.ORDER) {
      return new Slip.Taken(id, first, taken(first), feedback, credit);
    }
    return new Slip.Own(id, value(first), feedback, credit);
  }

  /// `mistake use:diff/no-inner`, which is read as a key and its value.
  private Slip library(String argument, Lines value, Template feedback, double credit) {
    String named = argument.equals("use") ? value.text() : argument.substring("use:".length());
    String rule = named.endsWith(":") ? named.substring(0, named.length() - 1) : named;
    int slash = rule.indexOf('/');
    String family = slash < 0 ? rule : rule.substring(0, slash);
    if (slash < 0 || !FAMILIES.contains(family)) {
      String near = Suggest.didYouMean(family, FAMILIES);
      throw value
          .error("the mistake library has no rule '" + rule + "'")
          .hint(near.isEmpty() ? "its families are " + String.join(", ", FAMILIES) : near)
          .toException();
    }
    return new Slip.Library(rule, value, feedback, credit);
  }

  private List<String> taken(Lines lines) {
    List<String> taken = words(lines).stream().map(this::key).toList();
    int wanted = type == AnswerType.CHOICE ? 1 : keys.size();
    if (taken.size() != wanted) {
      throw lines
          .error(
              type == AnswerType.CHOICE
                  ? "one option is taken"
                  : "an order names all options: " + String.join(", ", keys))
          .toException();
    }
    return taken;
  }

  private static double fraction(Lines lines, String example) {
    try {
      double value = Double.parseDouble(lines.text());
      if (value >= 0 && value <= 1) {
        return value;
      }
    } catch (NumberFormatException unreadable) {
      // said below
    }
    throw lines.error("a number from 0 to 1 was expected").hint(example).toException();
  }

  private void steps(Lines lines, List<Line> steps) {
    List<Template> says = new ArrayList<>();
    int start = 0;
    boolean begun = false;
    while (start <= lines.text().length()) {
      int next = lines.text().indexOf('\n', start);
      int end = next < 0 ? lines.text().length() : next;
      Lines line = lines.part(start, end);
      if (line.text().startsWith("=>")) {
        Lines right = line.part(2, line.text().length());
        steps.add(new Line(Template.joined(says, "\n"), List.of(value(right))));
        says.clear();
        begun = true;
      } else if (!line.isEmpty()) {
        says.add(Template.read(line, names));
        begun = true;
      }
      start = end + 1;
    }
    if (!says.isEmpty() || !begun) {
      steps.add(new Line(Template.joined(says, "\n"), List.of()));
    }
  }

  private List<Expression> expressions(String key) {
    return block.first(key).stream().map(e -> Expression.read(lines(e), names)).toList();
  }

  private List<Template> templates(String key) {
    return block.all(key).stream().map(e -> Template.read(lines(e), names)).toList();
  }

  private List<Sample> samples(String key) {
    List<Sample> samples = new ArrayList<>();
    for (Entry entry : block.all(key)) {
      Lines lines = lines(entry);
      List<String> taken = words(lines).stream().map(Lines::text).toList();
      if (type == AnswerType.CHOICE || type == AnswerType.ORDER) {
        samples.add(new Sample.Keys(keys.containsAll(taken) ? taken : taken(lines)));
      } else {
        samples.add(sample(lines));
      }
    }
    return samples;
  }

  /// An expression; or, where it is none, a text as people type it: `16.7%`, `x = 1 or x = 2`.
  private Sample sample(Lines lines) {
    try {
      String text = lines.text().replace('\n', ' ');
      Node node = Parser.parseExpression(text, Catalogue.INSTANCE, names.scope(), Limits.DEFAULT);
      return new Sample.Value(new Expression(lines, node));
    } catch (GradusException asTyped) {
      return new Sample.Typed(Template.read(lines, names));
    }
  }

  private String skill(PartText part) {
    String skill = block.value("skill");
    return skill.isEmpty() && !part.earlier().isEmpty()
        ? part.earlier().getFirst().skill()
        : required("skill").text();
  }

  private int level(PartText part) {
    if (block.first("level").isEmpty()) {
      return part.earlier().isEmpty() ? 1 : part.earlier().getFirst().level();
    }
    Lines lines = required("level");
    if (lines.text().length() != 1 || "12345".indexOf(lines.text()) < 0) {
      throw lines.error("a level is 1, 2, 3, 4 or 5").toException();
    }
    return Integer.parseInt(lines.text());
  }

  private double points() {
    if (block.first("points").isEmpty()) {
      return 1;
    }
    Lines lines = required("points");
    try {
      double points = Double.parseDouble(lines.text());
      if (points > 0 && points <= 100) {
        return points;
      }
    } catch (NumberFormatException unreadable) {
      // said below
    }
    throw lines.error("points are a number above 0, at most 100").hint("points: 2").toException();
  }

  private boolean distinct() {
    if (block.first("distinct").isEmpty()) {
      return false;
    }
    Lines lines = required("distinct");
    if (!lines.text().equals("answer mistakes")) {
      throw lines
          .error("what is to be distinct are the answer and the mistakes")
          .hint("distinct: answer mistakes")
          .toException();
    }
    return true;
  }

  private List<Expected.Test> test() {
    return block.first("test").isEmpty()
        ? List.of()
        : List.of(TestReader.read(required("test"), names));
  }

  private Form form() {
    return word("form", Form.values(), Form.ANY);
  }

  private Calculator calculator() {
    return word("calc", Calculator.values(), Calculator.ARITHMETIC);
  }

  private <E extends Enum<E>> E word(String key, E[] all, E none) {
    if (block.first(key).isEmpty()) {
      return none;
    }
    Lines lines = required(key);
    List<String> words = Stream.of(all).map(BlockItem::typed).toList();
    int index = words.indexOf(lines.text());
    if (index < 0) {
      throw unknown(lines, "'" + lines.text() + "' is no " + key, words);
    }
    return all[index];
  }

  private static String typed(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
