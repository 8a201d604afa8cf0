package gradus.render.code;

import gradus.budget.Budget;
import gradus.budget.Limits;
import gradus.diag.GradusException;
import gradus.engine.Answer;
import gradus.evaluate.Algebra;
import gradus.evaluate.Evaluation;
import gradus.evaluate.RealFormula;
import gradus.expr.Expr;
import gradus.function.Conventions;
import gradus.functions.Catalogue;
import gradus.functions.Computing;
import gradus.generate.Differentiable;
import gradus.generate.Seeded;
import gradus.render.RenderOptions;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;

/// What is printed for a tool and what it has to evaluate to.
///
/// @param code one expression
/// @param points the places in {@link #X} and {@link #Y} where it is compared, empty for a value
/// @param expected as {@link Flat} writes it, for a formula one number a point
record Cases(String code, List<Integer> points, List<String> expected) {
  /// Where formulas are compared, if they have a real value there.
  static final double[] X = {0.37, 1.7, -0.83};

  static final double[] Y = {1.21, -0.46, 2.3};

  /// Answers of every kind.
  private static final List<String> VALUES =
      List.of(
          "3",
          "-7/3",
          "0.1",
          "2^70",
          "2^70/3",
          "-sqrt(2)/2",
          "pi^2/6",
          "e",
          "exp(-2)",
          "1e-300",
          "1/(1+sqrt(2))",
          "(7+pi)^(-2)",
          "cbrt(5)",
          "-3^(2/5)",
          "log(2)/sin(1)",
          "2^(1/4)*3^(1/3)",
          "(1-sqrt(5))^(1/3)",
          "(1-sqrt(5))^(1/4)",
          "1/2 - 3*i",
          "i*sqrt(2)",
          "2.5 + 1.5*i",
          "-i",
          "exp(i)",
          "inf",
          "-inf",
          "1 < 2",
          "3 in {1,2}",
          "\"a \\\"b\\\" \\\\ é ∑\"",
          "\"\"",
          "[1, 2, 3]",
          "[1, 2; 3, 4]",
          "inv([1,2;3,4])",
          "[1/3, sqrt(2); pi, 0.5]",
          "[1+i, 2; 0, 1]",
          "[1.5]",
          "zeros(2,3)",
          "zeros(0,3)",
          "[2^70, 1]",
          "-[1, -2; 3, -4]",
          "reshape(1..24, 2, 3, 4)",
          "reshape(1..16, 2, 2, 2, 2)/3",
          "{3, 1, 2}",
          "{}",
          "{sqrt(2), 1/2}",
          "solve(x^2-2=0,x)",
          "eig([2,1;1,3])",
          "svd([1,2;3,4])",
          "qr([1,2;3,4])",
          "lu([1,2;3,4])",
          "critical_points(x^3-3x)",
          "cov([1,2;3,5;2,2])",
          "1..100",
          "(1..60)/7");

  static List<Cases> values(CodeText.Tool tool) {
    List<Cases> cases = new ArrayList<>();
    List<String> texts = new ArrayList<>(VALUES);
    texts.addAll(random());
    for (String text : texts) {
      Answer answer = Computing.answer(text);
      cases.add(new Cases(code(answer, tool), List.of(), Flat.of(answer.approximate())));
    }
    return cases;
  }

  /// Matrices of random numbers, doubles among them that need all their digits.
  private static List<String> random() {
    Seeded random = new Seeded(20);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      StringBuilder text = new StringBuilder("[");
      int rows = random.between(1, 3);
      int columns = random.between(1, 4);
      for (int k = 0; k < rows * columns; k++) {
        text.append(k == 0 ? "" : k % columns == 0 ? "; " : ", ");
        text.append(
            switch (random.between(0, 4)) {
              case 0 -> "" + random.between(-9, 9);
              case 1 -> random.between(-9, 9) + "/" + random.between(2, 9);
              case 2 -> "" + random.normal() * StrictMath.pow(10, random.between(-12, 12));
              case 3 -> random.between(-3, 3) + " * sqrt(" + random.between(2, 7) + ")";
              default -> "" + random.uniform();
            });
      }
      texts.add(text.append(']').toString().replace('E', 'e'));
    }
    return texts;
  }

  /// Random formulas in x and y at the three points, and those a tool refuses left out.
  static List<Cases> formulas(CodeText.Tool tool, List<String> refusals) {
    Algebra algebra =
        new Algebra(
            new Evaluation(Catalogue.INSTANCE, Budget.start(Limits.DEFAULT), Conventions.GRADUS));
    List<Cases> cases = new ArrayList<>();
    List<Expr> formulas = new ArrayList<>(Differentiable.formulas(7, 250, 3));
    for (String text :
        List.of(
            "-x^2",
            "2^(-x)",
            "(-x)^2",
            "x^(-2)",
            "(x+1)^(y-2)",
            "2^x^2",
            "x-(y-1)",
            "x/(y*2)",
            "x/y/2",
            "-(x+y)",
            "x*(-y)",
            "round(3*x)",
            "trunc(x)",
            "mod(x, 0.7)",
            "sign(x)*floor(y)",
            "ceil(x)-min(x,y,1)",
            "leaky_relu(x,0.2)",
            "elu(x,2)",
            "x*pi*e",
            "log(x^2+1, 3)",
            "10^20*x+1/3",
            "x^(1/3)*y^(2/3)",
            "x^(-1/3)",
            "x^(3/5)",
            "0.1*x-1e-7*y")) {
      formulas.add(Values.expr(Computing.value(text)).orElseThrow());
    }
    for (Expr formula : formulas) {
      try {
        RealFormula value = algebra.compile(formula, List.of("x", "y"));
        List<String> expected = new ArrayList<>();
        List<Integer> points = new ArrayList<>();
        for (int i = 0; i < X.length; i++) {
          double at = value.at(new double[] {X[i], Y[i]});
          if (Double.isFinite(at)) {
            points.add(i);
            expected.add(at + ",0");
          }
        }
        String code = code(answer(formula), tool);
        if (!points.isEmpty()) {
          cases.add(new Cases(code, points, expected));
        }
      } catch (GradusException refused) {
        refusals.add(refused.diagnostic().message());
      }
    }
    return cases;
  }

  static Answer answer(Expr formula) {
    var value = Values.of(formula);
    return new Answer(
        "",
        "",
        value,
        value,
        Conventions.GRADUS,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  static String code(Answer answer, CodeText.Tool tool) {
    return CodeText.of(answer, RenderOptions.STANDARD, tool, Catalogue.INSTANCE, _ -> {}).strip();
  }
}
