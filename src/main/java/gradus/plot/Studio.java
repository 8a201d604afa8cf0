package gradus.plot;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.engine.Binding;
import gradus.engine.Drawable;
import gradus.engine.Request;
import gradus.engine.Session;
import gradus.syntax.Node;
import gradus.syntax.Parser;
import gradus.value.Array;
import gradus.value.RealArray;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;

/// Reads and computes what is to be drawn, with the engine and nothing else.
public final class Studio {
  private final Session session;
  private final Request terms;

  /// What is yet to be bound: the session keeps what it was given once, and `-v x=rand(3)` is drawn
  /// once.
  private List<Binding> unbound;

  /// @param terms the conventions, bindings, points and limits to compute with; its text is not
  ///   used
  public Studio(Session session, Request terms) {
    this.session = session;
    this.terms = terms;
    this.unbound = terms.bindings();
  }

  /// A studio that also knows a vector of doubles under a name; what it defines stays there.
  public Studio with(String name, double[] values) {
    List<Binding> bindings = new ArrayList<>(unbound);
    bindings.add(new Binding.Data(name, RealArray.vector(values)));
    return new Studio(session.fork(), request("", "", bindings, terms.at()));
  }

  /// The parts between the commas outside of all brackets.
  public List<String> parts(String text) {
    return Parser.parts(text, terms.limits());
  }

  /// An expression as a function.
  ///
  /// @param names the variables, in the order of the coordinates; none to take what is free in it
  /// @throws GradusException when it cannot be read or has no value anywhere
  public Drawable function(String text, List<String> names) {
    return bound(session.draw(request(text), names, List.of("x")));
  }

  /// An expression as it was typed, as a tree.
  public Node tree(String text) {
    return bound(session.read(request(text)));
  }

  /// The value of an expression.
  public Value value(String text) {
    return bound(session.compute(request(text))).result();
  }

  /// The value of an expression in decimals.
  public Value decimals(String text) {
    return bound(session.compute(request(text))).approximate();
  }

  /// The value of an expression that is one finite or infinite real number.
  ///
  /// @param source what errors call the place: `--x`
  public double number(String text, String source) {
    Value value = bound(session.compute(request(text, source, unbound, ""))).approximate();
    return Values.number(value)
        .orElseThrow(() ->
            Diagnostic.error(Code.WRONG_KIND, source + " needs a number, not " + value.kind())
                .toException());
  }

  /// A matrix of real numbers, in decimals.
  ///
  /// @return row-major
  public Matrix matrix(String text) {
    Value value = decimals(text);
    if (!(value instanceof Array array) || array.shape().rank() > 2) {
      throw Diagnostic.error(
              Code.WRONG_KIND, text.strip() + " is " + value.kind() + ", and a matrix is needed")
          .toException();
    }
    double[] entries = new double[array.size()];
    for (int i = 0; i < entries.length; i++) {
      entries[i] =
          Values.number(array.get(i))
              .orElseThrow(() ->
                  Diagnostic.error(
                          Code.WRONG_KIND, text.strip() + " has an entry that is no real number")
                      .toException());
    }
    return new Matrix(
        array.shape().rank() == 2 ? array.shape().rows() : array.size(),
        array.shape().rank() == 2 ? array.shape().columns() : 1,
        entries);
  }

  /// Doubles in rows and columns; a vector is one column.
  ///
  /// @param entries row-major
  public record Matrix(int rows, int columns, double[] entries) {
    public double at(int row, int column) {
      return entries[row * columns + column];
    }
  }

  private Request request(String text) {
    return request(text, terms.source(), unbound, terms.at());
  }

  private Request request(String text, String source, List<Binding> bindings, String at) {
    return new Request(
        text, source, bindings, at, terms.conventions(), terms.method(), terms.limits());
  }

  /// What a request came to; its bindings are in the session now.
  private <T> T bound(T outcome) {
    unbound = List.of();
    return outcome;
  }
}
