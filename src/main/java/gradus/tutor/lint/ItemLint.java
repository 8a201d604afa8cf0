package gradus.tutor.lint;

import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.diag.Outcome;
import gradus.tutor.desk.Desk;
import gradus.tutor.grade.Marker;
import gradus.tutor.lesson.Block;
import gradus.tutor.lesson.Place;
import gradus.tutor.lint.Spread.Range;
import gradus.tutor.quiz.Question;
import gradus.tutor.quiz.Variant;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;

/// Tries one item with many seeds. Each check is apart from the others, so that what one of them
/// trips over hides nothing else.
final class ItemLint {
  /// An item whose answers cannot be computed is given up after so many seeds: every one would use
  /// up its time.
  private static final int PATIENCE = 2;

  /// An item that takes longer for the usual number of seeds is given up. Good ones take a second.
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private final Question question;
  private final Block block;
  private final String file;
  private final Desk desk;
  private final Marker marker;
  private final Findings findings = new Findings();
  private final List<ItemCheck> checks =
      List.of(
          new ModelAnswerCheck(),
          new SampleCheck(),
          new MistakeCheck(),
          new NearMissCheck(),
          new StepCheck(),
          new TextCheck());
  private final Set<Object> seen = new HashSet<>();
  private final LibraryCheck library;
  private Spread spread = Spread.NONE;
  private int tried;
  private int exhausted;

  ItemLint(Question question, Block block, String file, Desk desk) {
    this.question = question;
    this.block = block;
    this.file = file;
    this.desk = desk;
    this.library = new LibraryCheck(block, file);
    this.marker = Marker.brief(desk);
  }

  /// @param seeds how many, from 1
  /// @param earlier yields the answers to earlier parts of the question for a seed
  void run(int seeds, LongFunction<Map<String, String>> earlier) {
    long start = System.nanoTime();
    for (long seed = 1; seed <= seeds && !isExhausted(); seed++) {
      try {
        variant(question.variant(seed, earlier.apply(seed)));
      } catch (GradusException refused) {
        refused(refused.diagnostic(), "variant", seed);
      } catch (RuntimeException bug) {
        bug(bug, "variant", seed);
      }
      tried++;
      if (tried < seeds && System.nanoTime() - start > LONGEST.toNanos() * seeds / Linter.SEEDS) {
        exhausted = PATIENCE;
      }
    }
    spread();
  }

  private void variant(Variant variant) {
    if (!seen.add(bare(variant))) {
      return;
    }
    library.see(variant);
    long seed = variant.stamp().seed();
    Specimen specimen = new Specimen(block, file, variant, desk, marker, findings);
    spread = spread.with(variant.steps().size(), variant.prompt(), value(specimen));
    for (ItemCheck check : checks) {
      if (isExhausted()) {
        return;
      }
      try {
        check.examine(specimen);
      } catch (GradusException refused) {
        refused(refused.diagnostic(), check.name(), seed);
      } catch (RuntimeException bug) {
        bug(bug, check.name(), seed);
      }
    }
  }

  /// Everything that a learner can see of a variant: those of two seeds may be the same.
  private static List<Object> bare(Variant variant) {
    return List.of(
        variant.prompt(),
        variant.options(),
        variant.expected(),
        variant.mistakes(),
        variant.hints(),
        variant.steps(),
        variant.samples());
  }

  private void refused(Diagnostic why, String check, long seed) {
    count(why);
    Problem problem = Problem.of(why, check, new Place(file, block.line(), 1));
    findings.error(problem.place(), check, problem.what(), problem.hint(), seed);
  }

  private void count(Diagnostic why) {
    if (why.code().outcome() == Outcome.LIMIT) {
      exhausted++;
    }
  }

  /// A bug of gradus says so, and hides nothing else.
  private void bug(RuntimeException bug, String check, long seed) {
    findings.error(
        new Place(file, block.line(), 1),
        check,
        "gradus failed here, which is a bug: " + bug,
        "please report it with this item",
        seed);
  }

  /// The answer written out; empty where it cannot be.
  private String value(Specimen specimen) {
    String reference = specimen.expected().reference();
    return switch (specimen.variant().type()) {
      case CHOICE, ORDER, SPOT, TRUTH -> "";
      case EXPRESSION, EQUATION, SET, INTERVAL -> reference;
      case NUMBER, VECTOR, MATRIX -> {
        try {
          yield desk.literal(reference);
        } catch (GradusException refused) {
          Problem problem =
              Problem.of(refused.diagnostic(), "model-answer", specimen.place("answer"));
          count(refused.diagnostic());
          findings.error(
              problem.place(),
              "value",
              "the answer " + Specimen.quoted(reference) + " cannot be computed: " + problem.what(),
              problem.hint(),
              specimen.variant().stamp().seed());
          yield "";
        }
      }
    };
  }

  private void spread() {
    String wide = "";
    wide += tooWide(wide, "numbers of ", spread.digits(), Spread.BOUND.digits(), " digits");
    wide +=
        tooWide(
            wide, "denominators of ", spread.denominator(), Spread.BOUND.denominator(), " digits");
    wide += tooWide(wide, "", spread.steps(), Spread.BOUND.steps(), " steps");
    if (!wide.isEmpty()) {
      findings.warning(
          new Place(file, block.line(), 1),
          "spread",
          "variants are not equally hard: " + wide,
          "narrow the ranges of its params, or make two items of it",
          1);
    }
  }

  private static String tooWide(String before, String what, Range range, Range bound, String unit) {
    return range.width() <= bound.most()
        ? ""
        : (before.isEmpty() ? "" : ", ")
            + what
            + range
            + unit
            + " (at most "
            + bound.most()
            + " apart)";
  }

  /// Whether it was given up because it came to a limit again and again, or took too long.
  boolean isExhausted() {
    return exhausted >= PATIENCE;
  }

  List<Problem> problems() {
    List<Problem> problems = new ArrayList<>(findings.problems(Math.max(1, seen.size())));
    if (!seen.isEmpty() && !isExhausted()) {
      problems.addAll(library.problems());
    }
    if (isExhausted()) {
      problems.add(
          Problem.warning(
              new Place(file, block.line(), 1),
              "seeds",
              "given up after "
                  + tried
                  + (tried == 1 ? " seed" : " seeds")
                  + ", which came to a limit of time or size",
              ""));
    }
    return problems;
  }

  Report.Item item() {
    return new Report.Item(question.id(), tried, seen.size(), spread);
  }
}
