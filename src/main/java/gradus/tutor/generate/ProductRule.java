package gradus.tutor.generate;

import static gradus.tutor.generate.TypedLatex.say;

import gradus.tutor.quiz.Chance;
import java.util.List;

/// The derivative of a power times something that is not a power.
final class ProductRule {
  private ProductRule() {}

  /// A factor that is not a power, with its slope.
  private record Factor(String text, String slope) {
    /// a xⁿ times the slope.
    String slopeTimes(int a, int n) {
      if (slope.equals("1/x")) {
        return Terms.term(a, "x", n - 1);
      }
      boolean minus = slope.startsWith("-");
      return Terms.term(minus ? -a : a, "x", n) + "*" + (minus ? slope.substring(1) : slope);
    }
  }

  private static final List<Factor> FACTORS =
      List.of(
          new Factor("sin(x)", "cos(x)"),
          new Factor("cos(x)", "-sin(x)"),
          new Factor("exp(x)", "exp(x)"),
          new Factor("ln(x)", "1/x"));

  static Draft apply(Chance chance) {
    int n = chance.integer(2, 6);
    int a = chance.integer(1, 7);
    Factor v = chance.pick(FACTORS);
    String u = Terms.term(a, "x", n);
    String du = Terms.term(a * n, "x", n - 1);
    String f = u + "*" + v.text();
    String left = du + "*" + v.text();
    String right = v.slopeTimes(a, n);
    String answer = Terms.sum(left, right);
    boolean falls = right.startsWith("-");
    return Topic.derivative(f, answer)
        .mistake(
            "product-of-derivatives",
            du + "*(" + v.slope() + ")",
            "The slope of a product is not the product of the slopes. Each factor changes while the"
                + " other stands still.")
        .mistake(
            "second-term-lost",
            left,
            "That is what happens when only the first factor changes. The second changes too.")
        .mistake(
            "first-term-lost",
            right,
            "That is what happens when only the second factor changes. The first changes too.")
        .mistake(
            falls ? "cosine-sign" : "quotient-sign",
            Terms.sum(left, falls ? right.substring(1) : "-" + right),
            falls
                ? "Both parts are there. Does the cosine rise or fall just after 0?"
                : "Both parts are there. The minus belongs to the quotient rule; look at the sign.")
        .hint("Two factors depend on $x$. Which rule is for that?")
        .hint("$(u v)' = u' v + u v'$ with $u = #$.", u)
        .step(say("Name the factors: $u = #$ and $v = #$.", u, v.text()))
        .step(say("$u' = #$ and $v' = #$.", du, v.slope()))
        .step("Put them into $u' v + u v'$.", answer);
  }

  /// The rule as lines to put in order.
  static Draft order(Chance chance) {
    int n = chance.integer(2, 5);
    Factor v = chance.pick(FACTORS.subList(0, 3));
    String u = Terms.power("x", n);
    String du = Terms.term(n, "x", n - 1);
    return new Lines()
        .line("", say("$f(x) = #$ is a product: the product rule fits", u + "*" + v.text()), "")
        .line(
            "names-too-early",
            say("$u = #$ and $v = #$", u, v.text()),
            "Before the factors get names one has to see that it is a product.")
        .line(
            "slopes-too-early",
            say("$u' = #$ and $v' = #$", du, v.slope()),
            "A slope of $u$ can be taken once it is said what $u$ is.")
        .line(
            "rule-too-early",
            say("$f'(x) = #$", Terms.sum(du + "*" + v.text(), v.slopeTimes(1, n))),
            "The product rule uses both slopes, so they come before it.")
        .order(chance, "Put the lines of this derivative in order. Type their numbers with commas.")
        .hint("Which line says what is to be differentiated?")
        .hint("Names first, then their slopes, then the rule that uses them.")
        .step("See the product, name its factors, take their slopes, put them into $u'v + uv'$.");
  }
}
