package gradus.functions.arrays;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.exact.Rational;
import gradus.function.Arguments;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.function.Operand;
import gradus.numeric.random.Generator;
import gradus.numeric.random.RandomStream;
import gradus.syntax.Node;
import gradus.value.Array;
import gradus.value.Labels;
import gradus.value.RealArray;
import gradus.value.Scalar;
import gradus.value.Shape;
import gradus.value.Value;
import java.math.BigInteger;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// What all random functions share: the seed, the generator, the shape.
final class Draws {
  static final String DETAILS =
      " seed= makes the numbers the same on every machine; without it a fresh seed is drawn and"
          + " said. The generator is xoshiro256++, its state filled by SplitMix64 from the seed;"
          + " generator=splitmix64 is the other one.";

  private static final String STANDARD = "xoshiro256pp";

  private static final List<String> GENERATORS =
      List.of(STANDARD, Generator.XOSHIRO256PP.label(), Generator.SPLITMIX64.label());

  private Draws() {}

  static Function.Builder options(Function.Builder spec) {
    return spec.option("seed", Kind.INTEGER, "fresh", "an integer of 64 bits")
        .option("generator", Kind.TEXT, STANDARD, "xoshiro256pp or splitmix64");
  }

  /// The parameters of up to four lengths; a vector gives more.
  static Function.Builder shape(Function.Builder spec) {
    return spec.optional(
            "m", Kind.ANY, "how many: m numbers, or a vector [m, n, ...] for the shape of a tensor")
        .optional("n", Kind.INTEGER, "with it, an m×n matrix")
        .optional("p", Kind.INTEGER, "with it, an m×n×p tensor")
        .optional("q", Kind.INTEGER, "with it, an m×n×p×q tensor");
  }

  /// The stream that the options ask for. Without a seed one is drawn, and the answer says which.
  static RandomStream stream(Arguments arguments, Context context) {
    String word = arguments.wordOption("generator", STANDARD, GENERATORS);
    Generator generator =
        word.equals(Generator.SPLITMIX64.label()) ? Generator.SPLITMIX64 : Generator.XOSHIRO256PP;
    if (arguments.option("seed").isPresent()) {
      context.convention(generator.label());
      return generator.stream(seed(arguments.option("seed").orElseThrow()));
    }
    return generator.stream(context.freshSeed(generator.label()));
  }

  /// A typed seed is taken as typed: machine arithmetic would round it to its format first.
  private static long seed(Operand operand) {
    Value value =
        operand.node() instanceof Node.Num literal ? Scalar.of(literal.value()) : operand.value();
    if (value instanceof Scalar.Real(double d) && d == Math.rint(d) && Math.abs(d) < 0x1p53) {
      return (long) d;
    }
    if (value instanceof Scalar.Exact(Rational q, _) && q.isInteger()) {
      BigInteger seed = q.numerator();
      if (seed.bitLength() <= (seed.signum() < 0 ? 63 : 64)) {
        return seed.longValue();
      }
    }
    throw Diagnostic.error(
            Code.BAD_OPTION_VALUE, "a seed is an integer of 64 bits, and this is " + operand.text())
        .at(operand.span())
        .hint("seed=1")
        .toException();
  }

  /// The numbers drawn in row-major order, in the shape that the arguments from {@code first} on
  /// ask for; one number without them.
  static Value reals(Arguments arguments, Context context, ToDoubleFunction<RandomStream> draw) {
    Shape shape = shape(arguments, context, 0);
    RandomStream stream = stream(arguments, context);
    double[] numbers = new double[shape.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = draw.applyAsDouble(stream);
    }
    return shape.rank() == 0 ? Scalar.of(numbers[0]) : new RealArray(shape, numbers, Labels.NONE);
  }

  static Shape shape(Arguments arguments, Context context, int first) {
    int[] lengths;
    if (arguments.size() == first + 1 && arguments.value(first) instanceof Array vector) {
      arguments.vector(first);
      lengths = new int[vector.size()];
      for (int i = 0; i < lengths.length; i++) {
        lengths[i] = length(arguments, vector.get(i), first);
      }
    } else {
      lengths = new int[arguments.size() - first];
      for (int i = 0; i < lengths.length; i++) {
        lengths[i] = length(arguments, arguments.value(first + i), first + i);
      }
    }
    Shape shape = Shape.of(lengths);
    context.budget().cells(shape.cells());
    return shape;
  }

  private static int length(Arguments arguments, Value value, int index) {
    if (value instanceof Scalar.Exact(Rational q, _) && q.isInteger() && q.signum() >= 0) {
      if (q.fitsInt()) {
        return q.intValueExact();
      }
      throw arguments
          .error(Code.TOO_MANY_CELLS, index, "an array of that size is too large to generate")
          .toException();
    }
    if (value instanceof Scalar.Real(double d) && d == Math.rint(d) && d >= 0 && d < 1e9) {
      return (int) d;
    }
    throw arguments
        .error(
            Code.NOT_AN_INTEGER,
            index,
            arguments.function().name() + " needs a length here, an integer from 0")
        .toException();
  }
}
