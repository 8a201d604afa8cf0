package gradus.expr;

import gradus.exact.Rational;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Constant;
import gradus.expr.Expr.Flt;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Numeric;
import gradus.expr.Expr.Power;
import gradus.expr.Expr.Product;
import gradus.expr.Expr.Relation;
import gradus.expr.Expr.Sum;
import gradus.expr.Expr.Sym;
import java.util.Comparator;
import java.util.List;

/// The canonical orders of terms and factors. Both are total on formulas, so sorting makes equal
/// sums equal records.
final class Order {
  /// Highest degree first, then alphabetical: `x^2 + x*y + y^2 + 3*x + 1`.
  static final Comparator<Expr> TERMS = Order::compareTerms;

  /// Radicals, constants, symbols, sums, calls: `2*sqrt(3)*pi*x*(x + 1)*sin(x)`.
  static final Comparator<Expr> FACTORS = Order::compareFactors;

  private Order() {}

  private static int compareTerms(Expr a, Expr b) {
    int byNumber = Boolean.compare(a instanceof Numeric, b instanceof Numeric);
    if (byNumber != 0) {
      return byNumber;
    }
    int byDegree = Double.compare(degree(b), degree(a));
    if (byDegree != 0) {
      return byDegree;
    }
    int byImaginary = Boolean.compare(isImaginary(a), isImaginary(b));
    return byImaginary != 0 ? byImaginary : compareFactorLists(a, b);
  }

  /// The real part comes first: `log(2) + pi*i`.
  private static boolean isImaginary(Expr term) {
    return term == Constant.I || term instanceof Product p && p.factors().contains(Constant.I);
  }

  private static int compareFactorLists(Expr a, Expr b) {
    List<Expr> left = withoutNumber(a);
    List<Expr> right = withoutNumber(b);
    for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
      int byBase = compareBases(left.get(i), right.get(i));
      if (byBase != 0) {
        return byBase;
      }
      // x^2 before x*y: the higher power of the earlier symbol comes first.
      int byExponent = -structural(exponent(left.get(i)), exponent(right.get(i)));
      if (byExponent != 0) {
        return byExponent;
      }
    }
    int bySize = Integer.compare(left.size(), right.size());
    return bySize != 0 ? bySize : structural(a, b);
  }

  private static int compareFactors(Expr a, Expr b) {
    int byBase = compareBases(a, b);
    return byBase != 0 ? byBase : structural(exponent(a), exponent(b));
  }

  private static int compareBases(Expr a, Expr b) {
    int byRank = Integer.compare(rank(a), rank(b));
    return byRank != 0 ? byRank : structural(base(a), base(b));
  }

  private static List<Expr> withoutNumber(Expr term) {
    if (term instanceof Product p) {
      return p.factors().get(0) instanceof Numeric
          ? p.factors().subList(1, p.factors().size())
          : p.factors();
    }
    return List.of(term);
  }

  private static Expr base(Expr e) {
    return e instanceof Power p ? p.base() : e;
  }

  private static Expr exponent(Expr e) {
    return e instanceof Power p ? p.exponent() : Expr.ONE;
  }

  private static int rank(Expr factor) {
    if (factor instanceof Numeric) {
      return 0;
    }
    if (factor instanceof Power(Constant c, Expr exponent)
        && c == Constant.E
        && Formulas.hasSymbols(exponent)) {
      return 9;
    }
    return switch (base(factor)) {
      case Numeric _ -> 1;
      case Constant c -> c == Constant.I ? 4 : c == Constant.PI ? 2 : 3;
      case Sym _ -> 5;
      case Sum _, Product _, Power _ -> 6;
      case Call _ -> 7;
      case Relation _ -> 8;
    };
  }

  /// The degree of a term in its symbols; symbols in exponents and arguments do not count.
  private static double degree(Expr term) {
    return switch (term) {
      case Sym _ -> 1;
      case Power(Sym _, Num(Rational n, _)) -> n.doubleValue();
      case Product p -> {
        double sum = 0;
        for (Expr factor : p.factors()) {
          sum += degree(factor);
        }
        yield sum;
      }
      case Power _, Numeric _, Constant _, Sum _, Call _, Relation _ -> 0;
    };
  }

  /// A total order that means nothing to people.
  static int structural(Expr a, Expr b) {
    int byClass = Integer.compare(index(a), index(b));
    if (byClass != 0) {
      return byClass;
    }
    return switch (a) {
      case Num(Rational value, boolean decimal) -> {
        int byValue = value.compareTo(((Num) b).value());
        yield byValue != 0 ? byValue : Boolean.compare(decimal, ((Num) b).decimal());
      }
      case Flt(double value) -> Double.compare(value, ((Flt) b).value());
      case Constant c -> c.compareTo((Constant) b);
      case Sym(String name) -> name.compareTo(((Sym) b).name());
      case Call c -> {
        int byName = c.name().compareTo(((Call) b).name());
        yield byName != 0 ? byName : structural(c.arguments(), ((Call) b).arguments());
      }
      case Relation r -> {
        int byRelator = r.relator().compareTo(((Relation) b).relator());
        yield byRelator != 0 ? byRelator : structural(Formulas.parts(a), Formulas.parts(b));
      }
      case Sum _, Product _, Power _ -> structural(Formulas.parts(a), Formulas.parts(b));
    };
  }

  private static int structural(List<Expr> a, List<Expr> b) {
    for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
      int order = structural(a.get(i), b.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(a.size(), b.size());
  }

  private static int index(Expr e) {
    return switch (e) {
      case Num _ -> 0;
      case Flt _ -> 1;
      case Constant _ -> 2;
      case Sym _ -> 3;
      case Power _ -> 4;
      case Product _ -> 5;
      case Sum _ -> 6;
      case Call _ -> 7;
      case Relation _ -> 8;
    };
  }
}
