package gradus.symbolic.mistake;

import java.util.List;

/// The ids of all rules of the library, without loading any of them.
public final class MistakeNames {
  private MistakeNames() {}

  public static final List<String> ALL =
      List.of(
          "calculus/bounds-swapped",
          "calculus/derivative-for-integral",
          "calculus/gradient-sign",
          "calculus/jacobian-transposed",
          "calculus/not-differentiated",
          "calculus/order-of-derivative",
          "calculus/other-variable",
          "diff/base-logarithm-lost",
          "diff/constant-kept",
          "diff/exponent-not-lowered",
          "diff/exponent-not-multiplied",
          "diff/exponent-raised",
          "diff/exponential-as-power",
          "diff/factor-lost",
          "diff/half-product",
          "diff/inner-inside",
          "diff/integral",
          "diff/logarithm-kept",
          "diff/no-inner",
          "diff/product-of-derivatives",
          "diff/quotient-numerator",
          "diff/quotient-of-derivatives",
          "diff/quotient-order",
          "diff/quotient-plus",
          "diff/quotient-unsquared",
          "diff/root-half-lost",
          "diff/sine-sign",
          "fractions/added-across",
          "fractions/cancelled-terms",
          "fractions/divided-one-term",
          "fractions/split-below",
          "fractions/upside-down",
          "information/bits",
          "information/cross-entropy-for-kl",
          "information/cross-entropy-reversed",
          "information/kl-reversed",
          "integrate/constant-kept",
          "integrate/divided-by-old",
          "integrate/exponent-kept",
          "integrate/factor-lost",
          "integrate/logarithm-of-power",
          "integrate/multiplied",
          "integrate/no-inner",
          "integrate/not-divided",
          "integrate/parts-forgotten",
          "integrate/parts-sign",
          "integrate/product-of-integrals",
          "integrate/sine-sign",
          "integrate/times-inner",
          "logarithms/base",
          "logarithms/log-of-power",
          "logarithms/log-of-product",
          "logarithms/log-of-quotient",
          "logarithms/log-of-sum",
          "matrices/adjugate",
          "matrices/cross-order",
          "matrices/determinant-for-trace",
          "matrices/determinant-sign",
          "matrices/elementwise",
          "matrices/inverse-of-entries",
          "matrices/inverse-of-product",
          "matrices/norm-squared",
          "matrices/not-transposed",
          "matrices/order",
          "matrices/sum-norm",
          "matrices/transpose-for-inverse",
          "powers/minus-squared",
          "powers/missing-two",
          "powers/multiplied-by-exponent",
          "powers/negative-exponent",
          "powers/power-of-power",
          "powers/power-of-product",
          "powers/power-of-sum",
          "powers/product-of-powers",
          "powers/root-of-sum",
          "signs/bars-dropped",
          "signs/distributed-once",
          "signs/minus-before-parentheses",
          "signs/order-of-operations",
          "statistics/divisor",
          "statistics/median-for-mean",
          "statistics/variance-for-deviation",
          "trigonometry/degrees",
          "trigonometry/factor-out",
          "trigonometry/sign-inside",
          "trigonometry/sine-for-cosine",
          "trigonometry/sum-of-values",
          "whole/factor-two",
          "whole/half",
          "whole/percent",
          "whole/reciprocal",
          "whole/sign",
          "whole/square-missing");

  /// What the ids begin with.
  public static List<String> families() {
    return ALL.stream().map(MistakeNames::family).distinct().toList();
  }

  /// The ids of a family.
  public static List<String> of(String family) {
    return ALL.stream().filter(id -> family(id).equals(family)).toList();
  }

  private static String family(String id) {
    return id.substring(0, id.indexOf('/'));
  }
}
