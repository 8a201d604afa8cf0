package gradus.symbolic.equivalence;

import gradus.engine.CheckRequest;
import gradus.engine.Judgement;
import gradus.engine.Session;
import gradus.functions.Catalogue;
import gradus.symbolic.mistake.Finding;
import java.util.List;

/// Judgements of typed texts, for tests.
public final class Checked {
  private Checked() {}

  public static Judgement of(CheckRequest request) {
    return new Session(Catalogue.INSTANCE, Catalogue.INSTANCE).check(request);
  }

  public static Judgement of(String answer, String truth) {
    return of(CheckRequest.of(answer, truth));
  }

  /// `equal`, `different` or `undecided`.
  public static String word(CheckRequest request) {
    return switch (of(request).verdict()) {
      case Verdict.Equal _ -> "equal";
      case Verdict.Different _ -> "different";
      case Verdict.Undecided _ -> "undecided";
    };
  }

  public static String word(String answer, String truth) {
    return word(CheckRequest.of(answer, truth));
  }

  public static String strictly(String answer, String truth) {
    return word(CheckRequest.of(answer, truth).with(Policy.USUAL.strictly()));
  }

  public static String notes(String answer, String truth) {
    return String.join("; ", of(answer, truth).verdict().notes());
  }

  /// The ids of the wrong rules that fit.
  public static List<String> mistakes(String answer, String truth) {
    return of(answer, truth).mistakes().stream().map(Finding::id).toList();
  }
}
