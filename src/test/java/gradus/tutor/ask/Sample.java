package gradus.tutor.ask;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.tutor.quiz.AnswerType;
import gradus.tutor.quiz.Expected;
import gradus.tutor.quiz.Question;
import gradus.tutor.quiz.Stamp;
import gradus.tutor.quiz.Variant;
import gradus.tutor.quiz.Variant.Mistake;
import gradus.tutor.quiz.Variant.Option;
import gradus.tutor.quiz.Variant.Samples;
import gradus.tutor.quiz.Variant.WorkedStep;
import java.util.List;
import java.util.Map;

/// Items for tests that do not depend on any lesson or generator.
final class Sample {
  private Sample() {}

  /// Differentiate x^n with n = seed + 2.
  static final Question POWER =
      question(
          "calculus/power",
          seed ->
              new Variant(
                  new Stamp("calculus/power", "v1", seed),
                  "power rule",
                  2,
                  AnswerType.EXPRESSION,
                  1,
                  "Differentiate $x^" + (seed + 2) + "$ with respect to $x$.",
                  List.of(),
                  Expected.of("diff(x^" + (seed + 2) + ", x)").in("x"),
                  List.of(
                      new Mistake(
                          "exponent-stays",
                          (seed + 2) + "*x^" + (seed + 2),
                          "The exponent comes down, and one less stays above.",
                          0)),
                  List.of("What happens to the exponent?", "It comes down as a factor."),
                  List.of(
                      new WorkedStep("Bring the exponent down and subtract one", ""),
                      new WorkedStep("", (seed + 2) + "*x^" + (seed + 1))),
                  Samples.NONE));

  /// Differentiate x^n, of which so many variants turn up one after the other.
  static Question powerOf(int variants) {
    return question(
        "calculus/few",
        seed -> {
          Variant power = POWER.variant(Math.floorMod(seed, (long) variants));
          return stamped(power, new Stamp("calculus/few", "v1", seed), power.options());
        });
  }

  /// A choice of two variants: the seed's last bit decides which, its second one the order.
  static Question turning() {
    return question(
        "algebra/turning",
        seed -> {
          Variant one = seed % 2 == 0 ? CHOICE.variant(seed) : POWER.variant(1);
          List<Option> options = CHOICE.variant(seed).options();
          return stamped(
              one,
              new Stamp("algebra/turning", "v1", seed),
              seed / 2 % 2 == 0 ? options : options.reversed());
        });
  }

  private static Variant stamped(Variant like, Stamp stamp, List<Option> options) {
    return new Variant(
        stamp,
        like.skill(),
        like.level(),
        like.type(),
        like.points(),
        like.prompt(),
        options,
        like.expected(),
        like.mistakes(),
        like.hints(),
        like.steps(),
        like.samples());
  }

  /// The right letter is b.
  static final Question CHOICE =
      question(
          "algebra/choice",
          seed ->
              new Variant(
                  new Stamp("algebra/choice", "v1", seed),
                  "signs",
                  1,
                  AnswerType.CHOICE,
                  2,
                  "Which is larger for every $x$?",
                  List.of(
                      new Option("a", "$-x^2 - 1$", "A square is never negative."),
                      new Option("b", "$x^2 + 1$", "")),
                  Expected.of("b"),
                  List.of(),
                  List.of(),
                  List.of(),
                  Samples.NONE));

  /// Two thirds, in lowest terms.
  static final Question LOWEST =
      question(
          "algebra/lowest",
          seed ->
              new Variant(
                  new Stamp("algebra/lowest", "v1", seed),
                  "fractions",
                  1,
                  AnswerType.NUMBER,
                  1,
                  "Write $4/6$ in lowest terms.",
                  List.of(),
                  Expected.of("2/3").written(Expected.Form.LOWEST_TERMS),
                  List.of(),
                  List.of(),
                  List.of(),
                  Samples.NONE));

  static final Question PART_A =
      question("algebra/sum/a", seed -> number("algebra/sum/a", seed, "What is $3 + 5$?", "8"));

  /// Goes on from what was answered to the part before.
  static final Question PART_B =
      new Question() {
        @Override
        public String id() {
          return "algebra/sum/b";
        }

        @Override
        public String version() {
          return "v1";
        }

        @Override
        public String skill() {
          return "sums";
        }

        @Override
        public int level() {
          return 1;
        }

        @Override
        public String lesson() {
          return "";
        }

        @Override
        public String partOf() {
          return "algebra/sum/a";
        }

        @Override
        public Variant variant(long seed, Map<String, String> earlier) {
          String before = earlier.get("a");
          return number(id(), seed, "Add 8 to your " + before + ".", "8 + (" + before + ")");
        }
      };

  /// An item of which no variant can be made.
  static Question refusing(String id) {
    return question(
        id,
        seed -> {
          throw Diagnostic.error(Code.BAD_DATA, "no variant meets it").toException();
        });
  }

  static Variant number(String id, long seed, String prompt, String answer) {
    return new Variant(
        new Stamp(id, "v1", seed),
        "sums",
        1,
        AnswerType.NUMBER,
        1,
        prompt,
        List.of(),
        Expected.of(answer),
        List.of(),
        List.of(),
        List.of(),
        Samples.NONE);
  }

  private interface Maker {
    Variant of(long seed);
  }

  private static Question question(String id, Maker maker) {
    return new Question() {
      @Override
      public String id() {
        return id;
      }

      @Override
      public String version() {
        return "v1";
      }

      @Override
      public String skill() {
        return maker.of(0).skill();
      }

      @Override
      public int level() {
        return maker.of(0).level();
      }

      @Override
      public String lesson() {
        return "";
      }

      @Override
      public Variant variant(long seed, Map<String, String> earlier) {
        return maker.of(seed);
      }
    };
  }
}
