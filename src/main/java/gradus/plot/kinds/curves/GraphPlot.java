package gradus.plot.kinds.curves;

import gradus.plot.Figure;
import gradus.plot.Ink;
import gradus.plot.Mark;
import gradus.plot.Panel;
import gradus.plot.Plot;
import gradus.plot.PlotKind;
import gradus.plot.PlotOption;
import gradus.plot.PlotRequest;
import java.util.ArrayList;
import java.util.List;

/// The computational graph of an expression: values forward, gradients backward.
public final class GraphPlot extends PlotKind {
  public GraphPlot() {
    super(
        "graph",
        "The computational graph of an expression, with values and gradients",
        "EXPR",
        Input.EXPRESSIONS,
        List.<PlotOption>of(),
        List.of(
            "gradus plot-ascii graph 'sigmoid(w*x+b)'",
            "gradus plot-ascii graph 'sigmoid(w*x+b)' --at w=2,x=1,b=-1"));
  }

  @Override
  public Plot draw(PlotRequest request) {
    GraphReading graph = GraphReading.of(request);
    Phrase phrase = new Phrase(request.space().ascii());
    List<List<Integer>> inputs = new ArrayList<>();
    List<List<String>> texts = new ArrayList<>();
    for (GraphReading.Node node : graph.nodes()) {
      inputs.add(node.inputs());
      texts.add(lines(node, graph.numbers(), phrase));
    }
    GraphLayout layout = new GraphLayout(inputs, texts, phrase.ascii() ? "v" : "▼");
    boolean fits = layout.width() <= request.space().columns() - 1;
    Panel panel;
    if (fits) {
      List<Mark> marks = layout.marks();
      panel = Panel.cells(layout.width() + 1, layout.height() + 1, marks);
    } else {
      panel = list(graph, phrase);
    }
    String text = String.join(", ", request.operands());
    return Plot.of(Figure.of(panel, words(text, graph, phrase), List.of()).titled(text));
  }

  private static List<String> lines(GraphReading.Node node, boolean numbers, Phrase phrase) {
    List<String> lines = new ArrayList<>();
    lines.add(title(node));
    if (numbers) {
      lines.add("value " + phrase.short4(node.value()));
      lines.add("grad " + phrase.short4(node.adjoint()));
    }
    return lines;
  }

  private static String title(GraphReading.Node node) {
    return node.operation().isEmpty() ? node.name() : node.name() + " = " + node.operation();
  }

  /// One node below the other, for narrow terminals and wide graphs.
  private static Panel list(GraphReading graph, Phrase phrase) {
    List<Mark> marks = new ArrayList<>();
    int row = 0;
    int widest = 10;
    for (GraphReading.Node node : graph.nodes()) {
      List<String> texts = new ArrayList<>(List.of(title(node)));
      if (graph.numbers()) {
        texts.add(
            "   value " + phrase.short4(node.value()) + ", grad " + phrase.short4(node.adjoint()));
      }
      for (String text : texts) {
        marks.add(new Mark.Label(0, row++, text, Mark.Anchor.START, Ink.Role.TEXT));
        widest = Math.max(widest, text.length() + 1);
      }
    }
    return Panel.cells(widest, row, marks);
  }

  private static List<String> words(String text, GraphReading graph, Phrase phrase) {
    List<String> words = new ArrayList<>();
    long inputs = graph.nodes().stream().filter(node -> node.operation().isEmpty()).count();
    long operations = graph.nodes().size() - inputs;
    words.add(
        "The computational graph of "
            + text
            + ": "
            + count(inputs, "input")
            + " and "
            + count(operations, "operation")
            + ".");
    for (GraphReading.Node node : graph.nodes()) {
      String what =
          node.operation().isEmpty()
              ? node.name() + " is an input"
              : node.name() + " is " + node.operation();
      words.add(
          graph.numbers()
              ? what
                  + ", with the value "
                  + phrase.number(node.value())
                  + " and the gradient "
                  + phrase.number(node.adjoint())
                  + "."
              : what + ".");
    }
    return words;
  }

  private static String count(long n, String noun) {
    return n + " " + noun + (n == 1 ? "" : "s");
  }
}
