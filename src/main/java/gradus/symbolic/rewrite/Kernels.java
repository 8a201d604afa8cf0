package gradus.symbolic.rewrite;

import gradus.budget.Budget;
import gradus.exact.Factorization;
import gradus.exact.Integers;
import gradus.exact.Monomial;
import gradus.exact.MultivariatePolynomial;
import gradus.exact.PolynomialQuotient;
import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Constant;
import gradus.expr.Expr.Flt;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Power;
import gradus.expr.Expr.Product;
import gradus.expr.Expr.Relation;
import gradus.expr.Expr.Sum;
import gradus.expr.Expr.Sym;
import gradus.expr.Formulas;
import gradus.expr.Products;
import gradus.expr.Sums;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Formulas as polynomials in kernels: symbols, calls, roots and exponentials that arithmetic does
/// not look into. e^x and e^(2*x) are powers of one kernel, so are x^(1/2) and x^(3/2).
///
/// What follows from treating the kernels as independent variables is true of the formulas; the
/// converse holds only as far as the kernels really are independent.
final class Kernels {
  /// Exponents beyond cannot be multiplied out.
  private static final int LARGEST_EXPONENT = 1 << 24;

  /// Powers base^(r·rest) with rational r.
  ///
  /// @param even whether r has an even denominator; odd roots are real for negative bases and mix
  ///   with principal powers only where the base is positive
  private record Family(Expr base, Expr rest, boolean even) {}

  /// k^index = base for the kernel k of a root.
  private record Law(int kernel, int index, Expr base) {}

  private record Part(Expr kernel, int exponent) {}

  private final Budget budget;

  /// Whether quotients are taken apart; otherwise 1/(x + 1) is a kernel.
  private final boolean quotients;

  private final Map<Family, Rational> families = new LinkedHashMap<>();
  private final Set<Expr> atoms = new LinkedHashSet<>();
  private final Map<Expr, Integer> index = new HashMap<>();
  private final List<Expr> kernels = new ArrayList<>();
  private final List<Law> relations = new ArrayList<>();
  private boolean decimal;

  private Kernels(boolean quotients, Budget budget) {
    this.quotients = quotients;
    this.budget = budget;
  }

  /// The kernels of formulas that are multiplied out; negative powers of sums are kernels.
  static Kernels ofPolynomials(Budget budget, Expr... formulas) {
    return new Kernels(false, budget).collected(List.of(formulas));
  }

  /// The kernels of formulas that become quotients.
  static Kernels ofQuotients(Budget budget, Expr... formulas) {
    return new Kernels(true, budget).collected(List.of(formulas));
  }

  private Kernels collected(List<Expr> formulas) {
    formulas.forEach(this::collect);
    Set<Expr> all = new LinkedHashSet<>();
    for (Expr atom : atoms) {
      Rational root = families.get(new Family(atom, Expr.ONE, true));
      all.add(root == null ? atom : Expr.power(atom, Expr.number(root)));
    }
    families.forEach((family, unit) -> all.add(generator(family, unit)));
    kernels.addAll(all);
    kernels.sort(Comparator.comparingInt(Kernels::rank).thenComparing(Kernels::name));
    for (int i = 0; i < kernels.size(); i++) {
      index.put(kernels.get(i), i);
    }
    families.forEach((family, unit) -> {
      int root = unit.denominator().intValueExact();
      boolean isRoot = root > 1 && family.rest().isOne() && family.base() != Constant.E;
      if (isRoot && !(family.even() && atoms.contains(family.base()))) {
        relations.add(new Law(place(generator(family, unit)), root, family.base()));
      }
    });
    if (index.containsKey(Constant.I)) {
      relations.add(new Law(place(Constant.I), 2, Expr.MINUS_ONE));
    }
    return this;
  }

  private static int rank(Expr kernel) {
    return switch (kernel) {
      case Sym _ -> 0;
      case Power(Sym _, Num _) -> 0;
      case Call _ -> 1;
      case Constant c -> c == Constant.I ? 5 : 4;
      case Power(Num _, Num _) -> 3;
      case Sum _, Product _, Power _, Num _, Flt _, Relation _ -> 2;
    };
  }

  private static String name(Expr kernel) {
    return kernel instanceof Sym(String name) ? name : kernel.toString();
  }

  private static Expr generator(Family family, Rational unit) {
    return Expr.power(family.base(), Expr.multiply(Expr.number(unit), family.rest()));
  }

  /// The place of a kernel, -1 when it is none.
  int place(Expr kernel) {
    return index.getOrDefault(kernel, -1);
  }

  private void collect(Expr e) {
    budget.step();
    switch (e) {
      case Num n -> decimal |= n.decimal();
      case Constant c -> {
        if (c == Constant.E) {
          join(new Family(c, Expr.ONE, false), Rational.ONE);
        } else {
          atoms.add(c);
        }
      }
      case Flt _, Sym _, Call _, Relation _ -> atoms.add(e);
      case Sum s -> s.terms().forEach(this::collect);
      case Product p -> p.factors().forEach(this::collect);
      case Power p -> collectPower(p);
    }
  }

  private void collectPower(Power p) {
    if (isWhole(p)) {
      collect(p.base());
      return;
    }
    for (Map.Entry<Family, Rational> part : parts(p).entrySet()) {
      join(part.getKey(), part.getValue());
      Expr base = part.getKey().base();
      // A power that does not split is its own base.
      if (quotients && part.getKey().rest().isOne() && base != Constant.E && !base.equals(p)) {
        collect(base);
      }
    }
  }

  private void join(Family family, Rational r) {
    Rational unit = family.rest().isOne() ? Rational.of(BigInteger.ONE, r.denominator()) : r.abs();
    families.merge(family, unit, Kernels::commonUnit);
  }

  /// The largest rational of which both are multiples.
  private static Rational commonUnit(Rational a, Rational b) {
    BigInteger denominator = Integers.lcm(a.denominator(), b.denominator());
    BigInteger p = a.multiply(Rational.of(denominator)).numerator();
    BigInteger q = b.multiply(Rational.of(denominator)).numerator();
    return Rational.of(p.gcd(q), denominator);
  }

  /// Whether the power is arithmetic and not a kernel.
  private boolean isWhole(Power p) {
    if (!(p.exponent() instanceof Num(Rational n, _)) || !n.isInteger() || p.base() == Constant.E) {
      return false;
    }
    if (n.abs().compareTo(Rational.of(LARGEST_EXPONENT)) > 0) {
      if (p.base() instanceof Sum) {
        budget.terms(n.abs().doubleValue());
      }
      return false;
    }
    return quotients || n.signum() > 0 || !(p.base() instanceof Sum);
  }

  /// A power as a product of members of families.
  private Map<Family, Rational> parts(Power p) {
    Map<Family, Rational> parts = new LinkedHashMap<>();
    Expr base = p.base();
    if (p.exponent() instanceof Num(Rational r, _)) {
      if (base == Constant.E) {
        parts.put(new Family(base, Expr.ONE, false), r);
      } else if (base instanceof Num(Rational b, _) && b.signum() > 0 && r.bits() < 16) {
        addPrimes(b, r, Expr.ONE, parts);
      } else if (r.isInteger()) {
        // An inverse of a sum, or a power too large to be written out.
        boolean small = r.fitsInt() && Math.abs(r.intValueExact()) <= LARGEST_EXPONENT;
        Expr unit = small ? Expr.power(base, Expr.MINUS_ONE) : p;
        parts.put(new Family(unit, Expr.ONE, false), small ? r.negate() : Rational.ONE);
      } else {
        boolean even = !r.denominator().testBit(0) || base instanceof Num;
        parts.put(new Family(base, Expr.ONE, even), r);
      }
      return parts;
    }
    for (Expr term : Formulas.terms(p.exponent())) {
      Rational r = Rational.ONE;
      Expr rest = term;
      if (term instanceof Num(Rational n, _)) {
        r = n;
        rest = Expr.ONE;
      } else if (term instanceof Product q && q.factors().get(0) instanceof Num(Rational n, _)) {
        r = n;
        rest = Products.of(q.factors().subList(1, q.factors().size()));
      }
      boolean splits =
          base == Constant.E || !rest.isOne() || r.isInteger() && !(base instanceof Sum);
      if (base instanceof Num(Rational b, _) && b.signum() > 0 && r.bits() < 16) {
        addPrimes(b, r, rest, parts);
        continue;
      }
      if (!splits || Formulas.hasImaginary(rest) && base != Constant.E) {
        return Map.of(new Family(p, Expr.ONE, false), Rational.ONE);
      }
      parts.merge(new Family(base, rest, false), r, Rational::add);
    }
    return parts;
  }

  private void addPrimes(Rational b, Rational r, Expr rest, Map<Family, Rational> parts) {
    for (boolean numerator : new boolean[] {true, false}) {
      BigInteger n = numerator ? b.numerator() : b.denominator();
      for (Factorization.Power prime : Factorization.of(n, budget).factors()) {
        Rational exponent = r.multiply(Rational.of(prime.exponent()));
        parts.merge(
            new Family(Expr.number(Rational.of(prime.base())), rest, true),
            numerator ? exponent : exponent.negate(),
            Rational::add);
      }
    }
  }

  /// The formula multiplied out; exponents may be negative.
  MultivariatePolynomial polynomial(Expr e) {
    budget.step();
    int n = kernels.size();
    return switch (e) {
      case Num(Rational value, _) -> MultivariatePolynomial.constant(n, value);
      case Sum s -> {
        Map<Monomial, Rational> sum = new HashMap<>();
        for (Expr term : s.terms()) {
          polynomial(term)
              .terms()
              .forEach(t -> sum.merge(t.monomial(), t.coefficient(), Rational::add));
          budget.terms(sum.size());
        }
        yield MultivariatePolynomial.of(n, sum);
      }
      case Product p -> {
        MultivariatePolynomial product = MultivariatePolynomial.constant(n, Rational.ONE);
        for (Expr factor : p.factors()) {
          product = product.multiply(polynomial(factor), budget);
        }
        yield product;
      }
      case Power p when isWhole(p) -> {
        int exponent = ((Num) p.exponent()).value().intValueExact();
        MultivariatePolynomial base = polynomial(p.base());
        if (exponent >= 0) {
          yield base.power(exponent, budget);
        }
        if (base.terms().size() == 1) {
          yield inverse(base.leading()).power(-exponent, budget);
        }
        throw new IllegalStateException("a quotient among polynomials");
      }
      case Power _, Constant _, Flt _, Sym _, Call _, Relation _ -> monomial(e);
    };
  }

  private static MultivariatePolynomial inverse(MultivariatePolynomial.Term term) {
    return MultivariatePolynomial.term(term.monomial().power(-1), term.coefficient().inverse());
  }

  private MultivariatePolynomial monomial(Expr e) {
    Monomial monomial = Monomial.one(kernels.size());
    for (Part part : memberships(e)) {
      int place = index.getOrDefault(part.kernel(), -1);
      if (place < 0) {
        throw new IllegalArgumentException("a kernel that was not collected");
      }
      monomial = monomial.times(Monomial.variable(kernels.size(), place, part.exponent()));
    }
    return MultivariatePolynomial.term(monomial, Rational.ONE);
  }

  private List<Part> memberships(Expr e) {
    Map<Family, Rational> found =
        e == Constant.E
            ? Map.of(new Family(e, Expr.ONE, false), Rational.ONE)
            : e instanceof Power p ? parts(p) : Map.of(new Family(e, Expr.ONE, true), Rational.ONE);
    List<Part> parts = new ArrayList<>();
    found.forEach((family, r) -> {
      Rational unit = families.get(family);
      if (unit == null) {
        parts.add(new Part(e, 1));
      } else {
        Rational exponent = r.divide(unit);
        parts.add(new Part(generator(family, unit), exponent.intValueExact()));
      }
    });
    return parts;
  }

  /// The formula as a quotient in lowest terms.
  ///
  /// @throws ArithmeticException when it divides by what is zero
  PolynomialQuotient quotient(Expr e) {
    budget.step();
    return switch (e) {
      case Num(Rational value, _) ->
          PolynomialQuotient.of(MultivariatePolynomial.constant(kernels.size(), value));
      case Sum s -> {
        PolynomialQuotient sum = zero();
        for (Expr term : s.terms()) {
          sum = reduced(sum.add(quotient(term), budget));
        }
        yield sum;
      }
      case Product p -> {
        PolynomialQuotient product =
            PolynomialQuotient.of(MultivariatePolynomial.constant(kernels.size(), Rational.ONE));
        for (Expr factor : p.factors()) {
          product = reduced(product.multiply(quotient(factor), budget));
        }
        yield product;
      }
      case Power p when isWhole(p) ->
          reduced(quotient(p.base()).power(((Num) p.exponent()).value().intValueExact(), budget));
      case Power _, Constant _, Flt _, Sym _, Call _, Relation _ ->
          reduced(split(monomial(e).leading().monomial()));
    };
  }

  private PolynomialQuotient zero() {
    return PolynomialQuotient.of(MultivariatePolynomial.constant(kernels.size(), Rational.ZERO));
  }

  /// Negative exponents below the line.
  private PolynomialQuotient split(Monomial monomial) {
    int n = kernels.size();
    Monomial above = monomial;
    Monomial below = Monomial.one(n);
    for (int i = 0; i < n; i++) {
      if (monomial.exponent(i) < 0) {
        above = above.with(i, 0);
        below = below.with(i, -monomial.exponent(i));
      }
    }
    return new PolynomialQuotient(
        MultivariatePolynomial.term(above, Rational.ONE),
        MultivariatePolynomial.term(below, Rational.ONE));
  }

  /// High powers of roots replaced: √2² by 2, i² by -1.
  private PolynomialQuotient reduced(PolynomialQuotient q) {
    if (relations.isEmpty()) {
      return q;
    }
    MultivariatePolynomial n = reduced(q.numerator());
    MultivariatePolynomial d = reduced(q.denominator());
    return n.equals(q.numerator()) && d.equals(q.denominator())
        ? q
        : PolynomialQuotient.of(n, d, budget);
  }

  private MultivariatePolynomial reduced(MultivariatePolynomial p) {
    MultivariatePolynomial result = p;
    for (Law relation : relations) {
      result = reduced(result, relation);
    }
    return result;
  }

  private MultivariatePolynomial reduced(MultivariatePolynomial p, Law relation) {
    int kernel = relation.kernel();
    if (p.degree(kernel) < relation.index()) {
      return p;
    }
    PolynomialQuotient base = quotient(relation.base());
    if (!base.denominator().isConstant()) {
      return p;
    }
    MultivariatePolynomial result = MultivariatePolynomial.constant(kernels.size(), Rational.ZERO);
    List<MultivariatePolynomial> coefficients = p.coefficients(kernel);
    for (int i = 0; i < coefficients.size(); i++) {
      Monomial rest = Monomial.variable(kernels.size(), kernel, i % relation.index());
      result =
          result.add(
              coefficients
                  .get(i)
                  .multiply(base.numerator().power(i / relation.index(), budget), budget)
                  .shift(rest));
    }
    return result.degree(kernel) < relation.index() ? result : reduced(result, relation);
  }

  /// The formula of a polynomial in these kernels.
  Expr formula(MultivariatePolynomial p) {
    List<Expr> terms = new ArrayList<>(p.terms().size());
    for (MultivariatePolynomial.Term term : p.terms()) {
      budget.step();
      List<Expr> factors = new ArrayList<>();
      factors.add(number(term.coefficient()));
      factors.add(formula(term.monomial()));
      terms.add(Products.of(factors));
    }
    return Sums.of(terms);
  }

  Expr formula(Monomial monomial) {
    List<Expr> factors = new ArrayList<>();
    for (int i = 0; i < kernels.size(); i++) {
      if (monomial.exponent(i) != 0) {
        factors.add(Expr.power(kernels.get(i), Expr.number(monomial.exponent(i))));
      }
    }
    return Products.of(factors);
  }

  Num number(Rational value) {
    return new Num(value, decimal && !value.isInteger());
  }
}
