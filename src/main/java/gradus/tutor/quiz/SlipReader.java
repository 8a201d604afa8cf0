package gradus.tutor.quiz;

import gradus.diag.Suggest;
import gradus.symbolic.mistake.MistakeNames;
import gradus.tutor.lesson.Block.Entry;
import gradus.tutor.quiz.ItemText.Slip;
import java.util.List;

/// Reads a known mistake and what is said to it.
record SlipReader(BlockKeys block, AnswerReader answers) {
  private static final String CREDIT = "credit ";

  Slip read(Entry entry) {
    Lines all = block.lines(entry);
    Lines first = all.firstLine();
    Lines below = all.below();
    double credit = 0;
    Lines said = below.firstLine();
    if (said.text().startsWith(CREDIT)) {
      credit = fraction(said.part(CREDIT.length(), said.text().length()), "credit 0.5");
      below = below.below();
    }
    Template feedback = Template.read(below, answers.names());
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
    if (answers.type() == AnswerType.CHOICE || answers.type() == AnswerType.ORDER) {
      return new Slip.Taken(id, first, answers.taken(first), feedback, credit);
    }
    return new Slip.Own(id, answers.value(first), feedback, credit);
  }

  /// `mistake use:diff/no-inner`, which is read as a key and its value.
  private static Slip library(String argument, Lines value, Template feedback, double credit) {
    String named = argument.equals("use") ? value.text() : argument.substring("use:".length());
    String rule = named.endsWith(":") ? named.substring(0, named.length() - 1) : named;
    if (!MistakeNames.ALL.contains(rule)) {
      throw value
          .error("the mistake library has no rule '" + rule + "'")
          .hint(near(rule))
          .toException();
    }
    return new Slip.Library(rule, value, feedback, credit);
  }

  /// What may have been meant; for a known family all its rules.
  private static String near(String rule) {
    String near = Suggest.didYouMean(rule, MistakeNames.ALL);
    if (!near.isEmpty()) {
      return near;
    }
    int slash = rule.indexOf('/');
    String family = slash < 0 ? rule : rule.substring(0, slash);
    List<String> rules = MistakeNames.of(family);
    if (!rules.isEmpty()) {
      return "the rules of " + family + " are " + String.join(", ", rules);
    }
    String other = Suggest.didYouMean(family, MistakeNames.families());
    return other.isEmpty()
        ? "its families are " + String.join(", ", MistakeNames.families())
        : other;
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
}
