package gradus.tutor.card;

import gradus.engine.Answer;
import gradus.function.Function;
import gradus.functions.Catalogue;
import gradus.value.Array;
import gradus.value.Formula;
import gradus.value.Literals;
import gradus.value.Scalar;
import gradus.value.SetValue;
import gradus.value.Truth;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// What people get instead of the value of a call: a function beside it, the arguments turned
/// around, a sign, the order of the entries.
final class Rivals {
  private static final int MOST = 4;

  /// With so many that are about the function, nothing is said about the result alone.
  private static final int ENOUGH = 2;

  private static final int COUNTED = 12;

  /// Results that are the same in any order.
  private static final List<String> UNORDERED = List.of("eig", "eigvals");

  /// What they give is as right with other signs.
  private static final List<String> SIGN_FREE =
      List.of("eig", "svd", "qr", "schur", "hessenberg", "pca");

  private final Function function;
  private final Sample sample;
  private final Predicate<Answer> fits;
  private final List<Rival> found = new ArrayList<>();
  private final Set<String> taken = new HashSet<>();

  /// @param id `as-median`
  record Rival(String id, Answer answer, String feedback) {}

  private Rivals(Function function, Sample sample, Predicate<Answer> fits) {
    this.function = function;
    this.sample = sample;
    this.fits = fits;
    taken.add(Written.shown(sample.answer().result()));
  }

  /// Each with a value that none of the others has.
  ///
  /// @param fits whether it could be taken for the answer
  static List<Rival> of(Function function, Sample sample, Predicate<Answer> fits) {
    Rivals rivals = new Rivals(function, sample, fits);
    if (sample.call().contains(rivals.open())) {
      rivals.neighbours();
      rivals.arguments();
    }
    rivals.results();
    return rivals.found;
  }

  static boolean isUnordered(Function function) {
    return UNORDERED.contains(function.name());
  }

  private String open() {
    return function.name() + "(";
  }

  private void add(String id, String call, String feedback) {
    if (found.size() == MOST) {
      return;
    }
    Optional<Answer> answer = Probe.answer(call);
    boolean another =
        answer.filter(fits).isPresent()
            && found.stream().noneMatch(other -> isSame(other.answer(), answer.get()))
            && taken.add(Written.shown(answer.get().result()));
    if (another) {
      found.add(new Rival(id, answer.get(), feedback));
    }
  }

  /// Two forms of one formula are one mistake.
  private static boolean isSame(Answer one, Answer other) {
    return one.result() instanceof Formula
        && other.result() instanceof Formula
        && Probe.same(one.result(), other.result());
  }

  private void neighbours() {
    for (String name : function.seeAlso()) {
      Optional<Function> other = Catalogue.INSTANCE.find(name);
      if (other.isPresent() && !Words.isRandom(other.get())) {
        String called = other.get().name();
        add(
            "as-" + called,
            sample.call().replace(open(), called + "("),
            "That is what " + Words.code(called) + " gives. " + Words.about(other.get()));
      }
    }
  }

  private void arguments() {
    List<String> parts = Calls.arguments(sample.call(), open());
    boolean signs = !SIGN_FREE.contains(function.name());
    if (signs && parts.size() == 1 && parts.getFirst().indexOf('"') < 0) {
      String call = open() + negated(parts.getFirst()) + ")";
      add(
          "sign-of-argument",
          call,
          "That is " + Words.code(call) + ". Look at the sign of the argument.");
    }
    if (parts.size() == 2 && parts.stream().noneMatch(part -> part.contains("="))) {
      String call = open() + parts.get(1) + ", " + parts.get(0) + ")";
      add(
          "arguments-swapped",
          call,
          "That is " + Words.code(call) + ", with the arguments turned around.");
    }
  }

  /// `3` of `-3`, `-3` of `3`, else `-(…)`.
  private static String negated(String argument) {
    boolean minus = argument.startsWith("-");
    String rest = minus ? argument.substring(1) : argument;
    boolean plain = rest.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '.');
    return plain ? (minus ? rest : "-" + rest) : "-(" + argument + ")";
  }

  /// Slips after the work is done, where too few are about the function.
  private void results() {
    Value result = sample.answer().result();
    String literal = Literals.of(result);
    List<String> parts = Calls.arguments(sample.call(), open());
    switch (result) {
      case Array array
          when array.shape().isVector() && array.size() > 1 && !isUnordered(function) ->
          slip(
              "order-reversed",
              "flip(" + literal + ")",
              "The entries are right. Their order is turned around.");
      case Array array when array.shape().isMatrix() ->
          slip("transposed", "transpose(" + literal + ")", "Rows and columns have changed places.");
      case SetValue.Finite(List<Value> elements) when elements.size() > 1 ->
          slip(
              "element-lost",
              "difference(" + literal + ", {" + Literals.of(elements.getLast()) + "})",
              "One element is missing.");
      case Truth _ ->
          slip("other-way-round", "not(" + literal + ")", "It is the other way round. Try it out.");
      default -> {}
    }
    if (isCounted(result)) {
      String every = result instanceof Array ? "Every entry is" : "That is";
      slip("one-too-few", literal + " - 1", every + " one too small. Go through it once more.");
      slip("one-too-many", literal + " + 1", every + " one too large. Go through it once more.");
    }
    if (!parts.isEmpty() && !(result instanceof Scalar)) {
      slip(
          "left-as-it-was",
          parts.getFirst(),
          "That is what goes in. " + Words.code(function.name()) + " makes something else of it.");
    }
    if (isSigned(result)) {
      String what = result instanceof Array ? "Every sign is" : "The sign is";
      slip(
          "sign-of-result",
          "-(" + literal + ")",
          what + " the other way round. Check it once more.");
      slip("twice", "2*(" + literal + ")", "That is twice as much.");
    }
    slip("one-too-many", literal + " + 1", "That is one too large.");
  }

  private void slip(String id, String call, String feedback) {
    if (found.size() < ENOUGH) {
      add(id, call, feedback);
    }
  }

  /// Whether it is a small whole number, such as a count, or a vector of them from 1, such as
  /// places.
  private static boolean isCounted(Value result) {
    if (result instanceof Array array) {
      return array.shape().isVector()
          && Values.entries(array).stream().allMatch(entry -> isWhole(entry, 1));
    }
    return isWhole(result, 0);
  }

  private static boolean isWhole(Value value, int least) {
    return value instanceof Scalar.Exact
        && Values.number(value)
            .filter(d -> d >= least && d <= COUNTED && d == Math.rint(d))
            .isPresent();
  }

  private boolean isSigned(Value result) {
    if (SIGN_FREE.contains(function.name())) {
      return false;
    }
    List<Value> entries = result instanceof Array array ? Values.entries(array) : List.of(result);
    return result instanceof Formula
        || entries.stream()
            .allMatch(entry -> Values.number(entry).filter(Double::isFinite).isPresent());
  }
}
