package gradus.symbolic.equivalence;

import gradus.evaluate.Algebra;
import gradus.evaluate.PreciseFormula;
import gradus.evaluate.PreciseFormula.Outcome.Approximate;
import gradus.expr.Expr;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;

/// Numbers that may have been rounded. An exact decimal is exact; one that is not the reference
/// counts as equal when it is the reference correctly rounded to three significant digits or more.
final class NumberJudge {
  private final Algebra algebra;
  private final Policy policy;
  private final PreciseFormula precise;

  NumberJudge(Algebra algebra, Policy policy) {
    this.algebra = algebra;
    this.policy = policy;
    this.precise = new PreciseFormula(algebra.registry(), algebra.budget());
  }

  /// @param typed how the answer was written, when it is a decimal
  Verdict compare(Expr answer, Expr truth, Optional<Digits> typed) {
    Verdict exact = new FormulaJudge(algebra).compare(answer, truth, policy);
    if (exact.isEqual() || policy.strict() && policy.roundsFreely()) {
      return exact;
    }
    Optional<BigDecimal> a = value(answer);
    Optional<BigDecimal> t = value(truth);
    if (a.isEmpty() || t.isEmpty()) {
      return exact;
    }
    if (!policy.roundsFreely()) {
      return demanded(exact, a.get(), t.get());
    }
    return typed.isEmpty() ? exact : rounded(exact, a.get(), t.get(), typed.get());
  }

  private Optional<BigDecimal> value(Expr e) {
    return precise.at(e, Map.of()) instanceof Approximate(BigDecimal value, _)
        ? Optional.of(value)
        : Optional.empty();
  }

  /// As many digits as the sheet asks for.
  private Verdict demanded(Verdict exact, BigDecimal answer, BigDecimal truth) {
    int decimals =
        policy.decimals().isPresent()
            ? policy.decimals().getAsInt()
            : policy.significant().getAsInt() - (truth.precision() - truth.scale());
    String to =
        policy.decimals().isPresent()
            ? decimals + " decimals"
            : policy.significant().getAsInt() + " significant digits";
    BigDecimal half = BigDecimal.ONE.movePointLeft(decimals).multiply(new BigDecimal("0.5"));
    return isRounded(answer, truth, half, decimals)
        ? Verdict.equal("equal to " + to)
        : answer.compareTo(truth.setScale(decimals, RoundingMode.DOWN)) == 0
            ? exact.noting("cut off, not rounded: not equal to " + to)
            : exact.noting("not equal to " + to);
  }

  /// Within half a unit of the last digit. Of a value that lies in the middle, as 0.1875 to three
  /// digits, 0.188 is the rounded one, by the rule of schools and by that of banks; 0.187 is cut
  /// off.
  private static boolean isRounded(
      BigDecimal answer, BigDecimal truth, BigDecimal half, int decimals) {
    int side = answer.subtract(truth).abs().compareTo(half);
    return side < 0
        || side == 0
            && (answer.compareTo(truth.setScale(decimals, RoundingMode.HALF_UP)) == 0
                || answer.compareTo(truth.setScale(decimals, RoundingMode.HALF_EVEN)) == 0);
  }

  private static Verdict rounded(
      Verdict exact, BigDecimal answer, BigDecimal truth, Digits digits) {
    BigDecimal half = digits.unit().multiply(new BigDecimal("0.5"));
    String value =
        truth.round(new MathContext(digits.significant() + 3, RoundingMode.DOWN)).toPlainString();
    if (isRounded(answer, truth, half, digits.decimals())) {
      return digits.significant() >= Policy.LEAST_DIGITS
          ? Verdict.equal("rounded correctly to " + digits.significant() + " significant digits")
          : exact.noting(
              "rounded correctly, but to "
                  + digits.significant()
                  + " significant digit"
                  + (digits.significant() == 1 ? "" : "s")
                  + "; at least "
                  + Policy.LEAST_DIGITS
                  + " are needed");
    }
    return answer.compareTo(digits.cut(truth)) == 0 && digits.significant() >= 2
        ? exact.noting(
            "cut off, not rounded: "
                + value
                + "... rounds to "
                + digits.rounded(truth).toPlainString())
        : exact;
  }
}
