package gradus.function;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.diag.Span;
import gradus.diag.Suggest;
import gradus.expr.Expr;
import gradus.syntax.Node;
import gradus.value.Array;
import gradus.value.ElementArray;
import gradus.value.Formula;
import gradus.value.RecordValue;
import gradus.value.Scalar;
import gradus.value.SetValue;
import gradus.value.Table;
import gradus.value.Text;
import gradus.value.Truth;
import gradus.value.Value;
import gradus.value.Values;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The arguments of one call, already matched with the parameters; each accessor either yields the
/// kind it names or refuses with what was given, where, and what is needed.
public final class Arguments {
  /// The way out where a truth value stands in the place of a mask.
  public static final String WHOLE =
      "== compares two arrays as a whole; eq(a, b) compares them entry by entry";

  private final Function function;
  private final List<Operand> operands;
  private final Map<String, Operand> options;
  private final Span call;

  public Arguments(
      Function function, List<Operand> operands, Map<String, Operand> options, Span call) {
    this.function = function;
    this.operands = List.copyOf(operands);
    this.options = Map.copyOf(options);
    this.call = call;
  }

  public Function function() {
    return function;
  }

  /// The place of the whole call.
  public Span call() {
    return call;
  }

  public int size() {
    return operands.size();
  }

  public boolean has(int index) {
    return index < operands.size();
  }

  public Operand operand(int index) {
    return operands.get(index);
  }

  public List<Operand> operands() {
    return operands;
  }

  public Value value(int index) {
    return operands.get(index).value();
  }

  /// The argument as it was read, for parameters that are not evaluated.
  public Node node(int index) {
    return operands.get(index).node();
  }

  /// A vector, matrix or tensor.
  public Array array(int index) {
    if (value(index) instanceof Array array) {
      return array;
    }
    throw wrongKind(index, "an array");
  }

  public Array vector(int index) {
    if (value(index) instanceof Array array && array.shape().isVector()) {
      return array;
    }
    throw wrongKind(index, "a vector");
  }

  /// A matrix; a vector is not one.
  public Array matrix(int index) {
    if (value(index) instanceof Array array && array.shape().isMatrix()) {
      return array;
    }
    throw wrongKind(index, "a matrix");
  }

  public Array square(int index) {
    Array matrix = matrix(index);
    if (!matrix.shape().isSquare()) {
      throw error(
              Code.NOT_SQUARE,
              index,
              function.name() + " needs a square matrix, this one is " + matrix.shape())
          .toException();
    }
    return matrix;
  }

  /// An integer that fits into an int.
  public int integer(int index) {
    return integer(operands.get(index));
  }

  private int integer(Operand operand) {
    switch (operand.value()) {
      case Scalar.Exact(var q, _) when q.isInteger() && q.fitsInt() -> {
        return q.intValueExact();
      }
      case Scalar.Real(double d) when d == Math.rint(d) && Math.abs(d) <= Integer.MAX_VALUE -> {
        return (int) d;
      }
      default ->
          throw Diagnostic.error(
                  Code.NOT_AN_INTEGER,
                  function.name() + " needs an integer here, not " + describe(operand))
              .at(operand.span())
              .hint(
                  operand.value() instanceof Array && function.parameters().getLast().repeated()
                      ? "one argument for each: " + function.name() + "(2, 3)"
                      : unnamed(operand))
              .toException();
    }
  }

  /// `n=10` where arguments have their places and no names.
  private static String unnamed(Operand operand) {
    int equals = operand.text().indexOf('=');
    boolean equation =
        operand.value() instanceof Formula(Expr e) && e instanceof Expr.Relation && equals > 0;
    return equation
        ? "its place says which argument it is: write "
            + operand.text().substring(equals + 1).strip()
            + " instead of "
            + operand.text()
        : "";
  }

  /// The words of a {@link Kind#WORDS} parameter.
  public List<String> words(int index) {
    if (value(index) instanceof ElementArray array && array.isWords()) {
      return array.entries().stream().map(word -> ((Text) word).value()).toList();
    }
    throw wrongKind(index, "words");
  }

  /// Refuses arrays of words, and tables, where numbers are needed.
  public void refuseWords() {
    for (int i = 0; i < operands.size(); i++) {
      if (value(i) instanceof Table && function.parameter(i).kind() == Kind.SCALAR) {
        throw wrongKind(i, "numbers");
      }
      if (Values.isWords(value(i)) && !function.parameter(i).kind().takesWords()) {
        String text = operands.get(i).text();
        String words = text.isEmpty() || text.length() > 20 ? "v" : text;
        throw error(
                Code.TEXT_COLUMN,
                i,
                function.name() + " needs numbers, and " + words + " holds words")
            .hint("counts(" + words + ") counts them, one_hot(" + words + ") makes numbers of them")
            .toException();
      }
    }
  }

  public SetValue set(int index) {
    if (value(index) instanceof SetValue set) {
      return set;
    }
    throw wrongKind(index, "a set");
  }

  public Optional<Operand> option(String name) {
    return Optional.ofNullable(options.get(name));
  }

  /// An integer option, or its standard value.
  public int integerOption(String name, int standard) {
    return options.containsKey(name) ? integer(options.get(name)) : standard;
  }

  /// A word option such as `axis=rows`, or its standard value.
  ///
  /// @param allowed what may be written
  public String wordOption(String name, String standard, List<String> allowed) {
    if (!options.containsKey(name)) {
      return standard;
    }
    Operand operand = options.get(name);
    if (operand.value() instanceof Text(String word) && allowed.contains(word)) {
      return word;
    }
    String given = operand.value() instanceof Text(String word) ? word : "";
    throw Diagnostic.error(
            Code.BAD_OPTION_VALUE,
            name
                + " of "
                + function.name()
                + " cannot be "
                + (given.isEmpty() ? describe(operand) : "'" + given + "'"))
        .at(operand.span())
        .hint(
            meant(given, allowed)
                + "one of "
                + String.join(", ", allowed)
                + numbered(name, operand))
        .toException();
  }

  private static String meant(String word, List<String> allowed) {
    String meant = word.isEmpty() ? "" : Suggest.didYouMean(word, allowed);
    return meant.isEmpty() ? "" : meant + " ";
  }

  /// NumPy numbers the axes.
  private static String numbered(String option, Operand operand) {
    return option.equals("axis") && operand.value() instanceof Scalar
        ? "; NumPy's axis=0 is axis=cols, its axis=1 axis=rows"
        : "";
  }

  /// A `true`/`false` option, or its standard value.
  public boolean truthOption(String name, boolean standard) {
    if (!options.containsKey(name)) {
      return standard;
    }
    Operand operand = options.get(name);
    if (operand.value() instanceof Truth truth && truth != Truth.UNKNOWN) {
      return truth == Truth.TRUE;
    }
    throw Diagnostic.error(
            Code.BAD_OPTION_VALUE,
            name + " of " + function.name() + " cannot be " + describe(operand))
        .at(operand.span())
        .hint(name + "=true or " + name + "=false")
        .toException();
  }

  /// A diagnostic about one argument.
  public Diagnostic error(Code code, int index, String message) {
    return Diagnostic.error(code, message).at(operands.get(index).span());
  }

  /// A diagnostic about the whole call.
  public Diagnostic error(Code code, String message) {
    return Diagnostic.error(code, message).at(call);
  }

  /// The refusal of a table as an argument.
  public GradusException wrongKind(int index, Table table) {
    return new TableRefusal(function, operands.get(index), table)
        .of(function.parameter(index).kind())
        .toException();
  }

  /// The refusal of an argument of another kind than needed.
  public GradusException wrongKind(int index, String needed) {
    Operand operand = operands.get(index);
    if (operand.value() instanceof Table table) {
      return wrongKind(index, table);
    }
    Diagnostic diagnostic =
        error(
            Code.WRONG_KIND,
            index,
            function.name() + " needs " + needed + ", not " + describe(operand));
    if (operand.value() instanceof Truth && operand.node() instanceof Node.Comparison) {
      return diagnostic.hint(WHOLE).toException();
    }
    if (operand.node() instanceof Node.Name(_, String name) && operand.value() instanceof Formula) {
      return diagnostic
          .hint("give it a value: -v " + name + "=data.csv or -v '" + name + "=[1,2;3,4]'")
          .toException();
    }
    if (operand.value() instanceof RecordValue record
        && operand.text().length() <= 30
        && !record.fields().isEmpty()) {
      String part = record.fields().keySet().iterator().next();
      return diagnostic.hint("a part of it: " + operand.text() + "." + part).toException();
    }
    return diagnostic.toException();
  }

  private static String describe(Operand operand) {
    String kind = operand.value().kind();
    return operand.text().isEmpty() || operand.text().length() > 30
        ? kind
        : "'" + operand.text() + "', which is " + kind;
  }
}
