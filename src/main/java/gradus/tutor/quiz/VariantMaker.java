package gradus.tutor.quiz;

import gradus.tutor.quiz.Expected.Test;
import gradus.tutor.quiz.ItemText.Choice;
import gradus.tutor.quiz.ItemText.Sample;
import gradus.tutor.quiz.ItemText.Slip;
import gradus.tutor.quiz.Variant.Mistake;
import gradus.tutor.quiz.Variant.Option;
import gradus.tutor.quiz.Variant.Samples;
import gradus.tutor.quiz.Variant.WorkedStep;
import gradus.value.Literals;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Writes the texts of one variant.
final class VariantMaker {
  private final ItemText item;
  private final Values values;
  private final Workbench bench;
  private final long seed;
  private final Expectation expectation;

  /// The keys of the author, as they are shown.
  private final Map<String, String> shown = new HashMap<>();

  VariantMaker(ItemText item, Values values, Workbench bench, long seed) {
    this.item = item;
    this.values = values;
    this.bench = bench;
    this.seed = seed;
    this.expectation = new Expectation(item, values, bench);
  }

  Variant variant() {
    List<Option> options = options();
    Expected expected = expected();
    List<WorkedStep> steps = new ArrayList<>();
    for (ItemText.Line step : item.steps()) {
      String equals = step.equals().isEmpty() ? "" : step.equals().getFirst().text(values);
      steps.add(new WorkedStep(text(step.says()), equals));
    }
    return new Variant(
        new Stamp(item.id(), item.version(), seed),
        item.skill(),
        item.level(),
        item.type(),
        item.points(),
        text(item.prompt()) + Precision.said(expected.test(), text(item.prompt())),
        options,
        expected,
        mistakes(),
        item.hints().stream().map(this::text).toList(),
        steps,
        new Samples(samples(item.right()), samples(item.wrong())));
  }

  private String text(Template template) {
    return template.text(values, bench);
  }

  private List<Option> options() {
    List<Choice> order = order();
    boolean letters = item.type() == AnswerType.CHOICE;
    List<Option> options = new ArrayList<>();
    for (int i = 0; i < order.size(); i++) {
      String key = letters ? String.valueOf((char) ('a' + i)) : String.valueOf(i + 1);
      Choice choice = order.get(i);
      shown.put(choice.key(), key);
      options.add(new Option(key, text(choice.text()), text(choice.feedback())));
    }
    return item.type() == AnswerType.SPOT ? withFeedback(options) : options;
  }

  /// In which order the options are shown. Lines to be put in order are never in it already.
  private List<Choice> order() {
    if (item.options().size() < 2 || item.type() == AnswerType.SPOT) {
      return item.options();
    }
    Chance chance = Chance.of(item.id() + "/order", seed);
    while (true) {
      List<Choice> order = chance.shuffled(item.options());
      if (item.type() == AnswerType.CHOICE || !order.equals(item.options())) {
        return order;
      }
    }
  }

  /// What the mistakes say of a line belongs to the line.
  private List<Option> withFeedback(List<Option> lines) {
    Map<String, String> said = new HashMap<>();
    for (Slip slip : item.mistakes()) {
      if (slip instanceof Slip.Own own) {
        said.putIfAbsent(expectation.line(own.result()), text(own.feedback()));
      }
    }
    return lines.stream()
        .map(line ->
            line.feedback().isEmpty()
                ? new Option(line.key(), line.text(), said.getOrDefault(line.key(), ""))
                : line)
        .toList();
  }

  private Expected expected() {
    if (item.isChosen()) {
      return Expected.of(
          switch (item.type()) {
            case ORDER -> keys(item.options().stream().map(Choice::key).toList());
            case CHOICE -> keys(List.of(expectation.key()));
            default -> expectation.key();
          });
    }
    String reference = expectation.reference();
    Test test = expectation.test();
    return new Expected(
        item.type() == AnswerType.TRUTH ? truth(reference) : reference,
        item.names().variables(),
        item.domain().isEmpty() ? "" : item.domain().getFirst().text(values),
        test,
        item.form(),
        item.calculator(),
        item.question().isEmpty() ? "" : expectation.question());
  }

  private String truth(String reference) {
    return Literals.of(bench.compute(reference).result());
  }

  /// The keys of the author as they are shown.
  private String keys(List<String> keys) {
    return String.join(", ", keys.stream().map(key -> shown.getOrDefault(key, key)).toList());
  }

  private List<Mistake> mistakes() {
    List<Mistake> mistakes = new ArrayList<>();
    for (Slip slip : item.mistakes()) {
      Optional<String> result =
          switch (slip) {
            case Slip.Taken taken -> Optional.of(keys(taken.keys()));
            case Slip.Own own when item.type() == AnswerType.SPOT ->
                Optional.of(expectation.line(own.result()));
            case Slip.Own _, Slip.Library _ -> expectation.result(slip);
          };
      String feedback = text(slip.feedback());
      if (feedback.isEmpty()) {
        feedback =
            bench
                .mistaken(expectation.question(), slip.id())
                .map(wrong -> wrong.finding().feedback())
                .orElse("");
      }
      if (result.isPresent()) {
        mistakes.add(new Mistake(slip.id(), result.get(), feedback, slip.credit()));
      }
    }
    return mistakes;
  }

  private List<String> samples(List<Sample> samples) {
    List<String> texts = new ArrayList<>();
    for (Sample sample : samples) {
      texts.add(
          switch (sample) {
            case Sample.Keys(List<String> keys) -> keys(keys);
            case Sample.Typed(Template template) -> text(template);
            case Sample.Value(Expression value) ->
                item.type() == AnswerType.SPOT ? expectation.line(value) : value.filled(values);
          });
    }
    return texts;
  }
}
