package gradus.tutor.quiz;

import gradus.tutor.lesson.Block.Entry;
import gradus.tutor.lesson.Place;
import gradus.tutor.quiz.ItemText.Answer;
import gradus.tutor.quiz.ItemText.Choice;
import java.util.ArrayList;
import java.util.List;

/// What can be chosen, put in order or found wrong, and what is right.
final class AnswerReader {
  private final BlockKeys block;
  private final AnswerType type;
  private final Names names;
  private final List<String> keys = new ArrayList<>();

  AnswerReader(BlockKeys block, AnswerType type, Names names) {
    this.block = block;
    this.type = type;
    this.names = names;
  }

  AnswerType type() {
    return type;
  }

  Names names() {
    return names;
  }

  /// Whether all of these are keys of options.
  boolean areKeys(List<String> words) {
    return keys.containsAll(words);
  }

  List<Choice> options() {
    String key = type == AnswerType.SPOT ? "line" : "option";
    List<Choice> options = new ArrayList<>();
    for (Entry entry : block.block().entries()) {
      if (entry.key().equals("option") || entry.key().equals("line")) {
        if (!entry.key().equals(key) || !isChosen()) {
          throw block
              .lines(entry)
              .error("'" + entry.key() + "' has no place in a quiz of type " + type.word())
              .hint(isChosen() ? key + "…: is what it takes" : "type: choice, order or spot")
              .toException();
        }
        String name =
            type == AnswerType.SPOT ? String.valueOf(options.size() + 1) : entry.argument();
        if (keys.contains(name)) {
          throw block.lines(entry).error("another option has the key " + name).toException();
        }
        keys.add(name);
        Template text = Template.read(block.lines(entry).firstLine(), names);
        options.add(new Choice(name, text, Template.read(block.lines(entry).below(), names)));
      }
    }
    if (isChosen() && options.size() < 2) {
      throw new Place(block.file(), block.block().line(), 1)
          .error("a quiz of type " + type.word() + " needs at least two of '" + key + "'")
          .toException();
    }
    return options;
  }

  private boolean isChosen() {
    return type == AnswerType.CHOICE || type == AnswerType.ORDER || type == AnswerType.SPOT;
  }

  List<Answer> answers() {
    List<Entry> entries = block.block().all("answer");
    if (type == AnswerType.ORDER) {
      if (!entries.isEmpty()) {
        throw block
            .lines(entries.getFirst())
            .error("the right order is the one in which the options are written")
            .toException();
      }
      return List.of();
    }
    Lines first = block.required("answer");
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
          throw block
              .lines(entry)
              .error("of several answers each has its condition")
              .hint("answer KEY: a > 0")
              .toException();
        }
        answers.add(new Answer.Key(first, key(first)));
      } else {
        if (!keys.contains(entry.argument())) {
          throw BlockKeys.unknown(
              block.lines(entry), "there is no option '" + entry.argument() + "'", keys);
        }
        answers.add(new Answer.Case(entry.argument(), Expression.read(block.lines(entry), names)));
      }
    }
    return answers;
  }

  private String key(Lines lines) {
    if (!keys.contains(lines.text())) {
      throw BlockKeys.unknown(lines, "there is no option '" + lines.text() + "'", keys);
    }
    return lines.text();
  }

  /// The right answer or a wrong one.
  Expression value(Lines lines) {
    return type == AnswerType.INTERVAL || type == AnswerType.SET
        ? Expression.interval(lines, names)
        : Expression.read(lines, names);
  }

  /// The options that are named, in their order.
  List<String> taken(Lines lines) {
    List<String> taken = BlockKeys.words(lines).stream().map(this::key).toList();
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
}
