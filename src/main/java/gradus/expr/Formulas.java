package gradus.expr;

import gradus.expr.Expr.Call;
import gradus.expr.Expr.Constant;
import gradus.expr.Expr.Flt;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Power;
import gradus.expr.Expr.Product;
import gradus.expr.Expr.Relation;
import gradus.expr.Expr.Sum;
import gradus.expr.Expr.Sym;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/// Questions about formulas and the one way to rebuild them.
public final class Formulas {
  private Formulas() {}

  public static boolean hasSymbols(Expr e) {
    return switch (e) {
      case Sym _ -> true;
      case Num _, Flt _, Constant _ -> false;
      case Power(Expr base, Expr exponent) -> hasSymbols(base) || hasSymbols(exponent);
      case Sum s -> anyHasSymbols(s.terms());
      case Product p -> anyHasSymbols(p.factors());
      case Call c -> anyHasSymbols(c.arguments());
      case Relation(_, Expr left, Expr right) -> hasSymbols(left) || hasSymbols(right);
    };
  }

  /// Whether any of the formulas has symbols.
  static boolean anyHasSymbols(List<Expr> formulas) {
    for (int i = 0; i < formulas.size(); i++) {
      if (hasSymbols(formulas.get(i))) {
        return true;
      }
    }
    return false;
  }

  /// Whether a machine double stands anywhere in the formula, so that nothing about it is exact.
  public static boolean hasDoubles(Expr e) {
    return any(e, part -> part instanceof Flt);
  }

  /// Whether a decimal or a double stands anywhere: a formula without symbols then answers in
  /// decimals.
  public static boolean hasDecimals(Expr e) {
    return any(e, part -> part instanceof Flt || part instanceof Num n && n.decimal());
  }

  public static boolean hasImaginary(Expr e) {
    return any(e, part -> part == Constant.I);
  }

  /// Whether some part of the formula, itself included, satisfies the condition.
  public static boolean any(Expr e, Predicate<Expr> condition) {
    if (condition.test(e)) {
      return true;
    }
    for (Expr part : parts(e)) {
      if (any(part, condition)) {
        return true;
      }
    }
    return false;
  }

  /// Whether the formula is free of the symbol.
  public static boolean isFree(Expr e, String symbol) {
    return !any(e, part -> part instanceof Sym(String name) && name.equals(symbol));
  }

  /// The names of the free symbols, alphabetically.
  public static SortedSet<String> symbols(Expr e) {
    SortedSet<String> names = new TreeSet<>();
    collect(e, names);
    return names;
  }

  private static void collect(Expr e, SortedSet<String> names) {
    switch (e) {
      case Sym(String name) -> names.add(name);
      case Num _, Flt _, Constant _ -> {}
      case Power(Expr base, Expr exponent) -> {
        collect(base, names);
        collect(exponent, names);
      }
      case Sum _, Product _, Call _, Relation _ -> {
        for (Expr part : parts(e)) {
          collect(part, names);
        }
      }
    }
  }

  /// The immediate parts.
  public static List<Expr> parts(Expr e) {
    return switch (e) {
      case Num _, Flt _, Constant _, Sym _ -> List.of();
      case Sum s -> s.terms();
      case Product p -> p.factors();
      case Power(Expr base, Expr exponent) -> List.of(base, exponent);
      case Call c -> c.arguments();
      case Relation(_, Expr left, Expr right) -> List.of(left, right);
    };
  }

  /// The terms of a sum; anything else is a sum of one.
  public static List<Expr> terms(Expr e) {
    return e instanceof Sum s ? s.terms() : List.of(e);
  }

  /// The factors of a product; anything else is a product of one.
  public static List<Expr> factors(Expr e) {
    return e instanceof Product p ? p.factors() : List.of(e);
  }

  /// Replaces symbols and rebuilds canonically.
  ///
  /// @param call how to rebuild a call from its new arguments; {@code Call::new} leaves it
  ///   unevaluated
  public static Expr substitute(
      Expr e, Map<String, Expr> values, BiFunction<String, List<Expr>, Expr> call) {
    return switch (e) {
      case Num _, Flt _, Constant _ -> e;
      case Sym(String name) -> values.getOrDefault(name, e);
      case Sum s -> Sums.of(all(s.terms(), values, call));
      case Product p -> Products.of(all(p.factors(), values, call));
      case Power(Expr base, Expr exponent) ->
          Powers.of(substitute(base, values, call), substitute(exponent, values, call));
      case Call c -> call.apply(c.name(), all(c.arguments(), values, call));
      case Relation(Expr.Relator relator, Expr left, Expr right) ->
          new Relation(relator, substitute(left, values, call), substitute(right, values, call));
    };
  }

  private static List<Expr> all(
      List<Expr> parts, Map<String, Expr> values, BiFunction<String, List<Expr>, Expr> call) {
    List<Expr> result = new ArrayList<>(parts.size());
    for (Expr part : parts) {
      result.add(substitute(part, values, call));
    }
    return result;
  }

  /// How many nodes the formula has.
  public static int size(Expr e) {
    return switch (e) {
      case Num _, Flt _, Constant _, Sym _ -> 1;
      case Power(Expr base, Expr exponent) -> 1 + size(base) + size(exponent);
      case Sum _, Product _, Call _, Relation _ -> {
        int size = 1;
        for (Expr part : parts(e)) {
          size += size(part);
        }
        yield size;
      }
    };
  }
}
