package gradus.tutor.quiz;

import gradus.budget.Limits;
import gradus.diag.GradusException;
import gradus.functions.Catalogue;
import gradus.syntax.Node;
import gradus.syntax.Parser;
import gradus.tutor.lesson.Block;
import gradus.tutor.lesson.Block.Entry;
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
import java.util.Map;

/// Reads one block.
final class BlockItem {
  private final Block block;
  private final BlockKeys keys;
  private final Names names = new Names();
  private AnswerType type = AnswerType.EXPRESSION;

  BlockItem(Block block, String file) {
    this.block = block;
    this.keys = new BlockKeys(block, file);
  }

  /// @param families the questions that were read before, by the id of their first part
  ItemText read(Map<String, List<ItemText>> families) {
    QuizKeys.check(block, keys.file());
    Lines id = keys.required("id");
    checkId(id, families);
    PartText part = PartText.read(block, keys.file(), families);
    part.earlier().forEach(earlier -> names.addAll(earlier.names()));
    type = type(keys.required("type"));
    vars();
    List<Given> givens = givens(part);
    AnswerReader reader = new AnswerReader(keys, type, names);
    List<Choice> options = reader.options();
    List<Answer> answers = reader.answers();
    SlipReader slips = new SlipReader(keys, reader);
    List<Slip> mistakes = new ArrayList<>();
    for (Entry entry : block.all("mistake")) {
      mistakes.add(slips.read(entry));
    }
    List<Line> steps = new ArrayList<>();
    for (Entry entry : block.all("step")) {
      steps(keys.lines(entry), reader, steps);
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
        Template.read(keys.required("prompt"), names),
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
        samples("right", reader),
        samples("wrong", reader));
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
        .orElseThrow(() ->
            BlockKeys.unknown(
                lines, "there is no type '" + lines.text() + "'", AnswerType.words()));
  }

  private void vars() {
    for (Entry entry : block.all("vars")) {
      Lines all = keys.lines(entry);
      for (Lines word : BlockKeys.words(all)) {
        String name =
            Parser.canonicalName(word.text())
                .orElseThrow(() ->
                    word.error("this is no name of a variable").hint("vars: x, y").toException());
        names.addVariable(name);
      }
    }
  }

  private List<Given> givens(PartText part) {
    List<Given> givens = new ArrayList<>();
    for (Entry entry : block.entries()) {
      switch (entry.key()) {
        case "param" -> {
          if (!part.of().isEmpty()) {
            throw keys.lines(entry)
                .error("the parameters of a question belong in its first part")
                .hint("let " + entry.argument() + ": … derives a value from them")
                .toException();
          }
          String name = name(entry);
          givens.add(new Given.Drawn(name, ParamReader.read(keys.lines(entry), names)));
          names.addValue(name);
        }
        case "let" -> {
          String name = name(entry);
          Expression value = Expression.read(keys.lines(entry), names);
          givens.add(new Given.Derived(name, value));
          if (value.node() instanceof Node.Lambda) {
            names.addFunction(name);
          } else {
            names.addValue(name);
          }
        }
        case "require" -> givens.add(new Given.Required(Expression.read(keys.lines(entry), names)));
        default -> {}
      }
    }
    return givens;
  }

  private String name(Entry entry) {
    String name =
        Parser.canonicalName(entry.argument())
            .orElseThrow(() ->
                keys.lines(entry)
                    .error("'" + entry.argument() + "' is no name")
                    .hint(entry.key() + " a: …")
                    .toException());
    if (names.isValue(name) || name.equals(Names.STUDENT)) {
      throw keys.lines(entry).error("the name " + name + " is taken").toException();
    }
    return name;
  }

  private void steps(Lines lines, AnswerReader reader, List<Line> steps) {
    List<Template> says = new ArrayList<>();
    int start = 0;
    boolean begun = false;
    while (start <= lines.text().length()) {
      int next = lines.text().indexOf('\n', start);
      int end = next < 0 ? lines.text().length() : next;
      Lines line = lines.part(start, end);
      if (line.text().startsWith("=>")) {
        Lines right = line.part(2, line.text().length());
        steps.add(new Line(Template.joined(says, "\n"), List.of(reader.value(right))));
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
    return block.first(key).stream().map(e -> Expression.read(keys.lines(e), names)).toList();
  }

  private List<Template> templates(String key) {
    return block.all(key).stream().map(e -> Template.read(keys.lines(e), names)).toList();
  }

  private List<Sample> samples(String key, AnswerReader reader) {
    List<Sample> samples = new ArrayList<>();
    for (Entry entry : block.all(key)) {
      Lines lines = keys.lines(entry);
      List<String> taken = BlockKeys.words(lines).stream().map(Lines::text).toList();
      if (type == AnswerType.CHOICE || type == AnswerType.ORDER) {
        samples.add(new Sample.Keys(reader.areKeys(taken) ? taken : reader.taken(lines)));
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
        : keys.required("skill").text();
  }

  private int level(PartText part) {
    if (!keys.has("level")) {
      return part.earlier().isEmpty() ? 1 : part.earlier().getFirst().level();
    }
    Lines lines = keys.required("level");
    if (lines.text().length() != 1 || "12345".indexOf(lines.text()) < 0) {
      throw lines.error("a level is 1, 2, 3, 4 or 5").toException();
    }
    return Integer.parseInt(lines.text());
  }

  private double points() {
    if (!keys.has("points")) {
      return 1;
    }
    Lines lines = keys.required("points");
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
    if (!keys.has("distinct")) {
      return false;
    }
    Lines lines = keys.required("distinct");
    if (!lines.text().equals("answer mistakes")) {
      throw lines
          .error("what is to be distinct are the answer and the mistakes")
          .hint("distinct: answer mistakes")
          .toException();
    }
    return true;
  }

  private List<Expected.Test> test() {
    return !keys.has("test") ? List.of() : List.of(TestReader.read(keys.required("test"), names));
  }

  private Form form() {
    return keys.word("form", Form.values(), Form.ANY);
  }

  private Calculator calculator() {
    return keys.word("calc", Calculator.values(), Calculator.ARITHMETIC);
  }
}
