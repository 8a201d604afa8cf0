package gradus.functions.tensors;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.Span;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.function.Operand;
import gradus.functions.tensors.Subscripts.Part;
import gradus.functions.tensors.Subscripts.Place;
import gradus.syntax.Node;
import gradus.value.Array;
import gradus.value.FunctionValue;
import gradus.value.Text;
import gradus.value.Value;
import java.util.ArrayList;
import java.util.List;

/// Sums of products along named axes, after Einstein (1916): an index that is not in the result is
/// summed over.
public final class Einsum {
  public static final Function SPEC =
      Function.named("einsum", Chapter.ARRAYS)
          .summary("Sums of products of arrays along axes named by letters")
          .details(
              "\"ij,jk->ik\": a letter for each axis, a comma between operands, the axes of the"
                  + " result behind the arrow. The entries at equal letters are multiplied; a"
                  + " letter that is not behind the arrow is summed over. A letter twice in one"
                  + " operand is its diagonal. ... stands for axes without a letter, which"
                  + " broadcast. Without an arrow the letters that occur once are the result, in"
                  + " the order of the alphabet (NumPy's rule). Of three operands and more that"
                  + " pair is multiplied first whose product is smallest.")
          .parameter("text", Kind.TEXT, "the axes, in quotation marks")
          .repeated("A", Kind.ANY, "arrays or numbers, as many as the text names")
          .domain("one length for every letter")
          .errors(
              "E0401 when lengths or axes do not fit the letters, E0302 for another number of"
                  + " operands, E0502 for a letter of the result that no operand has, E0101 for"
                  + " signs that are no letters")
          .usedFor("attention scores \"bqd,bkd->bqk\", bilinear layers, batches of products")
          .eval(Einsum::value)
          .example("einsum(\"ij,jk->ik\", [1,2;3,4], [0,1;1,0])", "2,1\n4,3")
          .example("einsum(\"ii\", [1,2;3,4])", "5")
          .example("einsum(\"i,j->ij\", [a,b], [1,2])", "a,2*a\nb,2*b")
          .example("einsum(\"bij,bj->bi\", [[[1,2],[3,4]],[[1,0],[0,1]]], [1,1;5,6])", "3,7\n5,6")
          .seeAlso("tensordot", "permute", "outer", "trace")
          .build();

  private Einsum() {}

  private static Value value(Arguments arguments, Context context) {
    if (!(arguments.value(0) instanceof Text(String text))) {
      throw arguments.wrongKind(0, "a text such as \"ij,jk->ik\" first");
    }
    refuseFunctions(arguments);
    Place place = place(arguments.operand(0), text);
    Subscripts subscripts = Subscripts.parse(text, place);
    requireCount(arguments, subscripts, place);
    List<Array> operands = new ArrayList<>();
    for (int i = 1; i < arguments.size(); i++) {
      operands.add(Entries.of(arguments, i));
    }
    Naming naming = new Naming(arguments, subscripts, place, operands);
    List<Term> terms = naming.terms();
    int[] output = naming.output();
    if (subscripts.output().isEmpty()) {
      context.convention("read as " + subscripts.reading());
    }
    Array result = new Contraction(context).of(terms, output);
    ContractionCheck.run(terms, output, result, context);
    return AxisNumbers.orEntry(result.withLabels(naming.labels()));
  }

  /// Without quotation marks an arrow makes a function.
  private static void refuseFunctions(Arguments arguments) {
    for (int i = 0; i < arguments.size(); i++) {
      if (arguments.value(i) instanceof FunctionValue) {
        throw arguments
            .error(
                Code.WRONG_KIND,
                i,
                "einsum multiplies arrays, and this is " + arguments.value(i).kind())
            .hint("the axes stand in quotation marks: einsum(\"ij,jk->ik\", A, B)")
            .toException();
      }
    }
  }

  /// Inside the quotation marks where nothing in the text was escaped.
  private static Place place(Operand operand, String text) {
    Span span = operand.span();
    if (operand.node() instanceof Node.Str && span.length() == text.length() + 2) {
      return new Place(span, span.start() + 1);
    }
    return operand.node() instanceof Node.Name && span.length() == text.length()
        ? new Place(span, span.start())
        : new Place(Span.NONE, 0);
  }

  private static void requireCount(Arguments arguments, Subscripts subscripts, Place place) {
    int named = subscripts.inputs().size();
    int given = arguments.size() - 1;
    if (named == given) {
      return;
    }
    Part last = subscripts.inputs().get(Math.min(named, given + 1) - 1);
    Diagnostic error =
        Diagnostic.error(
            Code.WRONG_ARGUMENT_COUNT,
            "the text names "
                + count(named)
                + ", and "
                + (given == 1 ? "1 is given" : given + " are given"));
    Span where =
        named > given ? place.of(last.start(), last.end()) : arguments.operand(named + 1).span();
    throw error
        .at(where == Span.NONE ? arguments.call() : where)
        .hint("a comma between the axes of one operand and those of the next")
        .toException();
  }

  private static String count(int operands) {
    return operands == 1 ? "1 operand" : operands + " operands";
  }
}
