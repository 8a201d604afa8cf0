package gradus.symbolic.solve;

import gradus.evaluate.Algebra;
import gradus.expr.Expr;
import gradus.expr.Expr.Sym;
import gradus.expr.Formulas;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Infinitely many solutions base + k·period, k any whole number.
record Periodic(Expr family, Expr integer, Expr base, Expr period) {
  private static final int TRIED = 12;
  private static final int MOST = 10_000;

  /// @return empty when the formula is not linear in the integer
  static Optional<Periodic> of(Expr family, Expr integer, Algebra algebra) {
    return Generated.coefficients(family, ((Sym) integer).name(), algebra.budget())
        .filter(c -> c.size() == 2)
        .map(c -> new Periodic(family, integer, c.get(0), c.get(1)));
  }

  /// The member for one integer; empty when it has no value.
  static Optional<Expr> at(Expr family, Expr integer, long k, Algebra algebra) {
    return Condition.value(family, ((Sym) integer).name(), Expr.number(k), algebra);
  }

  /// The members in the closed interval.
  List<Expr> between(Expr a, Expr b, Algebra algebra) {
    double step = algebra.real(period);
    double low = (algebra.real(a) - algebra.real(base)) / step;
    double high = (algebra.real(b) - algebra.real(base)) / step;
    long first = (long) Math.floor(Math.min(low, high)) - 1;
    long last = (long) Math.ceil(Math.max(low, high)) + 1;
    algebra.budget().terms(last - (double) first);
    List<Expr> members = new ArrayList<>();
    for (long k = first; k <= last && members.size() < MOST * 10; k++) {
      algebra.budget().step();
      Optional<Expr> member = at(family, integer, k, algebra);
      if (member.isPresent()
          && Verification.atLeast(member.get(), a, algebra)
          && Verification.atLeast(b, member.get(), algebra)) {
        members.add(member.get());
      }
    }
    return members;
  }

  /// A family after its members were tried.
  ///
  /// @param family empty when none of them solves the equation
  /// @param certain whether all or none of the tried ones do
  record Kept(Optional<Expr> family, boolean certain) {}

  /// Substitutes members of both signs: the equation repeats with the period, so they speak for
  /// all.
  static Kept verified(Expr family, Expr integer, Expr f, String x, Algebra algebra) {
    if (Formulas.symbols(family).size() > 1) {
      return new Kept(Optional.of(family), true);
    }
    int good = 0;
    int tried = 0;
    for (int k = -TRIED / 2; k < TRIED / 2; k++) {
      Optional<Expr> member = at(family, integer, k, algebra);
      if (member.isPresent() && !Double.isNaN(algebra.real(member.get()))) {
        tried++;
        good += Verification.holds(f, x, member.get(), algebra) ? 1 : 0;
      }
    }
    return good == 0
        ? new Kept(Optional.empty(), true)
        : new Kept(Optional.of(family), good == tried);
  }
}
