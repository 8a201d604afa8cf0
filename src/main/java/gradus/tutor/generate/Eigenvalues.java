package gradus.tutor.generate;

import static gradus.tutor.generate.TypedLatex.display;
import static gradus.tutor.generate.TypedLatex.say;

import gradus.symbolic.equivalence.Criterion;
import gradus.tutor.quiz.AnswerType;
import gradus.tutor.quiz.Chance;
import gradus.tutor.quiz.Expected;

/// Directions a matrix only stretches, and by how much.
final class Eigenvalues extends Topic {
  Eigenvalues() {
    super(
        "eigenvalues",
        "directions a matrix only stretches, and by how much",
        "linear-algebra",
        "eigenvalues of a triangular matrix",
        "eigenvalues of 2 by 2",
        "eigenvector to an eigenvalue",
        "trace, determinant, powers",
        "eigenvalues of a loss");
  }

  @Override
  Draft any(Chance chance, int level) {
    return switch (level) {
      case 1 -> triangular(chance);
      case 2 -> chance.integer(0, 4) > 0 ? general(chance) : order(chance);
      case 3 -> chance.integer(0, 2) > 0 ? eigenvector(chance) : stretch(chance);
      case 4 -> EigenvalueMeaning.relations(chance);
      default ->
          chance.coin() ? EigenvalueMeaning.learningRate(chance) : EigenvalueMeaning.shape(chance);
    };
  }

  private static Draft question(Grid m) {
    return Draft.of(
        AnswerType.VECTOR,
        "Find the eigenvalues of"
            + display("A = #", m)
            + "Type them with a comma between, in any order, as in `2,5`.",
        Expected.of("eigvals(" + m.text() + ")").by(Criterion.ANY_ORDER));
  }

  private static boolean samePair(int a, int b, int c, int d) {
    return a == c && b == d || a == d && b == c;
  }

  private static Draft triangular(Chance chance) {
    int p = chance.nonzero(-5, 6);
    int q = chance.nonzero(-5, 6);
    int off = chance.nonzero(-5, 6);
    Grid m = chance.coin() ? Grid.of2(p, off, 0, q) : Grid.of2(p, 0, off, q);
    if (p == q
        || p == -q
        || off == p
        || off == q
        || samePair(p + q, p * q, p, q)
        || samePair(p + q, p * q, -p, -q)) {
      return triangular(chance);
    }
    return question(m)
        .mistake(
            "other-diagonal",
            Terms.vector(off, 0),
            "These stand off the diagonal. For which $\\lambda$ is $\\det(A - \\lambda I)$ zero?")
        .mistake(
            "signs-turned",
            Terms.vector(-p, -q),
            "Put one of your numbers in for $\\lambda$: is $\\det(A - \\lambda I)$ zero?")
        .mistake(
            "trace-and-determinant",
            Terms.vector(p + q, p * q),
            "These are the trace and the determinant: the sum and the product of what is asked.")
        .hint("$\\det(A - \\lambda I)$ is easy here, because of the zero.")
        .hint("$(% - \\lambda)(% - \\lambda) = 0$.", p, q)
        .step(say("The determinant of $A - \\lambda I$ is $(% - \\lambda)(% - \\lambda)$.", p, q))
        .step(
            "It is 0 at the entries of the diagonal.",
            Terms.vector(Math.max(p, q), Math.min(p, q)));
  }

  /// Two directions as columns, and the matrix that leads back from them.
  private record Frame(Grid to, Grid back) {
    static Frame any(Chance chance) {
      int s = chance.nonzero(-2, 2);
      int t = chance.nonzero(-2, 2);
      return new Frame(
          Grid.of2(1, s, 0, 1).times(Grid.of2(1, 0, t, 1)),
          Grid.of2(1, 0, -t, 1).times(Grid.of2(1, -s, 0, 1)));
    }

    /// That which stretches the first direction by p and the second by q.
    Grid matrix(int p, int q) {
      return to.times(Grid.of2(p, 0, 0, q)).times(back);
    }
  }

  /// A matrix with these eigenvalues and small entries.
  private static Grid withEigenvalues(Chance chance, int p, int q) {
    return Frame.any(chance).matrix(p, q);
  }

  private static int largest(Grid m) {
    int largest = 0;
    for (int i = 0; i < 2; i++) {
      largest = Math.max(largest, Math.max(Math.abs(m.at(i, 0)), Math.abs(m.at(i, 1))));
    }
    return largest;
  }

  private static Draft general(Chance chance) {
    int p = chance.integer(-4, 6);
    int q = chance.integer(-4, 6);
    Grid m = withEigenvalues(chance, p, q);
    if (p == q
        || p == -q
        || p * q == 0
        || largest(m) > 9
        || m.zeros() > 0
        || samePair(m.at(0, 0), m.at(1, 1), p, q)
        || samePair(m.at(0, 0), m.at(1, 1), -p, -q)
        || samePair(p + q, p * q, p, q)
        || samePair(p + q, p * q, -p, -q)
        || samePair(m.at(0, 0), m.at(1, 1), p + q, p * q)) {
      return general(chance);
    }
    return question(m)
        .mistake(
            "diagonal-read-off",
            Terms.vector(m.at(0, 0), m.at(1, 1)),
            "The diagonal holds the eigenvalues only when the matrix is triangular.")
        .mistake(
            "signs-turned",
            Terms.vector(-p, -q),
            "Compare the sum of your numbers with the trace of the matrix.")
        .mistake(
            "trace-and-determinant",
            Terms.vector(p + q, p * q),
            "These are the trace and the determinant: the sum and the product of what is asked.")
        .hint("Which $\\lambda$ make $A - \\lambda I$ singular?")
        .hint("The eigenvalues add up to the trace $%$ and multiply to the determinant.", p + q)
        .step(
            say(
                "The trace is $%$, the determinant $%$: $# = 0$.",
                p + q, p * q, Terms.sum("lambda^2", Terms.term(-p - q, "lambda", 1), "" + p * q)))
        .step(
            "Two numbers with this sum and this product.",
            Terms.vector(Math.max(p, q), Math.min(p, q)));
  }

  private static Draft order(Chance chance) {
    int p = chance.integer(1, 4);
    int q = chance.integer(5, 8);
    Grid m = withEigenvalues(chance, p, q);
    if (largest(m) > 12) {
      return order(chance);
    }
    return new Lines()
        .line("", "write down $A - \\lambda I$", "")
        .line(
            "determinant-too-early",
            say(
                "its determinant is $#$",
                Terms.sum("lambda^2", Terms.term(-p - q, "lambda", 1), "" + p * q)),
            "The determinant is taken of $A - \\lambda I$.")
        .line(
            "zeros-too-early",
            say("it is 0 at $%$ and $%$", p, q),
            "To find zeros one needs the polynomial first.")
        .line(
            "vectors-too-early",
            "solve $(A - \\lambda I) v = 0$ for each of them",
            "An eigenvector belongs to an eigenvalue, which has to be known.")
        .line("test-too-early", "test: $A v$ is $\\lambda v$", "The test needs a vector.")
        .order(
            chance,
            "Put the steps to the eigenvectors of"
                + display("A = #", m)
                + "in order. Type their numbers with commas.")
        .hint("Which matrix has to be singular?")
        .hint("Numbers first, vectors second, the test last.")
        .step("Matrix, determinant, zeros, vectors, test.");
  }

  private static boolean parallel(int a, int b, int c, int d) {
    return a * d - b * c == 0;
  }

  private static Draft eigenvector(Chance chance) {
    int p = chance.integer(-3, 5);
    int q = chance.integer(-3, 5);
    Frame frame = Frame.any(chance);
    Grid to = frame.to();
    Grid m = frame.matrix(p, q);
    int x = to.at(0, 0);
    int y = to.at(1, 0);
    int ox = to.at(0, 1);
    int oy = to.at(1, 1);
    boolean degenerate = p == q || largest(m) > 9 || m.zeros() > 0 || x == 0 || y == 0;
    if (degenerate
        || parallel(x, y, ox, oy)
        || parallel(x, y, y, x)
        || parallel(x, y, x, -y)
        || parallel(ox, oy, y, x)
        || parallel(ox, oy, -y, x)
        || parallel(y, x, -y, x)) {
      return eigenvector(chance);
    }
    int a = m.at(0, 0) - p;
    int b = m.at(0, 1);
    return Draft.of(
            AnswerType.VECTOR,
            "One eigenvalue of"
                + display("A = #", m)
                + say(
                    "is $\\lambda = %$. Find an eigenvector to it; any length will do. Type it as a"
                        + " vector.",
                    p),
            Expected.of(Terms.vector(x, y)).by(Criterion.UP_TO_SCALE))
        .mistake(
            "other-eigenvector",
            Terms.vector(ox, oy),
            "That is an eigenvector, but to the other eigenvalue. By how much does $A$ stretch it?")
        .mistake(
            "row-for-solution",
            Terms.vector(-y, x),
            "A row of $A - \\lambda I$ is at right angles to what it sends to 0.")
        .mistake(
            "entries-exchanged",
            Terms.vector(y, x),
            say(
                "Compute $A v$ and compare it with $#$: the entries stand in each other's place.",
                Terms.times(p, "v")))
        .right(Terms.vector(2 * x, 2 * y))
        .right(Terms.vector(-x, -y))
        .hint("Which vectors does $A - \\lambda I$ send to 0?")
        .hint(
            "The first row says $# = 0$.", Terms.sum(Terms.term(a, "x", 1), Terms.term(b, "y", 1)))
        .step(
            say(
                "The rows of $A - \\lambda I$ say $# = 0$.",
                Terms.sum(Terms.term(a, "x", 1), Terms.term(b, "y", 1))))
        .step(
            say("One solution is $#$; every multiple is one as well.", Terms.vector(x, y)),
            Terms.vector(x, y));
  }

  private static Draft stretch(Chance chance) {
    int p = chance.nonzero(-4, 5);
    int q = chance.integer(-3, 5);
    Frame frame = Frame.any(chance);
    Grid to = frame.to();
    Grid m = frame.matrix(p, q);
    int[] v = {to.at(0, 0), to.at(1, 0)};
    int[] image = m.times(v);
    if (p == q || p == 1 || largest(m) > 9 || v[0] == 0 || v[1] == 0) {
      return stretch(chance);
    }
    return number(
            say("The vector $v = #$ is an eigenvector of", Terms.vector(v))
                + display("A = #", m)
                + "What is its eigenvalue?",
            p)
        .mistake("entry-of-image", image[0], "That is an entry of $A v$. How many times $v$ is it?")
        .mistake(
            "other-eigenvalue", q, "That is the eigenvalue to another direction. Compute $A v$.")
        .mistake("sign-of-eigenvalue", -p, "The size is right. Compare the signs of $A v$ and $v$.")
        .mistake(
            "diagonal-entry",
            m.at(0, 0),
            "An entry of the diagonal is an eigenvalue only when the matrix is triangular.")
        .hint("Multiply: $A v$.")
        .hint("Compare the first entry of $A v$ with that of $v$.")
        .step(say("$A v = #$.", Terms.vector(image)), Terms.put("%/#", image[0], v[0]))
        .step(say("That is $%$ times $v$.", p), p);
  }
}
