package gradus.plot.kinds.sets;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.expr.Expr;
import gradus.plot.PlotRequest;
import gradus.plot.Studio;
import gradus.syntax.Children;
import gradus.syntax.Node;
import gradus.syntax.Node.BinaryOperator;
import gradus.value.Formula;
import gradus.value.Literals;
import gradus.value.SetValue;
import gradus.value.Truth;
import gradus.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The sets of a Venn diagram and the regions of an expression of them.
///
/// @param texts what the sets are, one to three
/// @param names what the picture calls them
/// @param elements by region, in words; empty when the sets have no elements known
/// @param shaded the regions of the expression, or none when sets are only shown
public record VennSets(
    List<String> texts, List<String> names, List<List<String>> elements, Set<Integer> shaded) {
  private static final int MOST_SETS = 3;
  private static final int MOST_ELEMENTS = 200;

  /// What all sets lie in, when it is written.
  private static final String UNIVERSE = "U";

  public VennSets {
    texts = List.copyOf(texts);
    names = List.copyOf(names);
    elements = List.copyOf(elements);
    shaded = Set.copyOf(shaded);
  }

  public boolean areKnown() {
    return !elements.isEmpty();
  }

  /// @param parts two or three sets, or one expression of sets
  /// @throws GradusException when they are no sets, or more than three
  public static VennSets read(List<String> parts, Studio studio) {
    if (parts.size() > 1) {
      limit(parts.size());
      return of(parts, Set.of(), studio);
    }
    String text = parts.getFirst();
    List<Node> leaves = new ArrayList<>();
    leaves(studio.tree(text), leaves);
    List<String> texts = new ArrayList<>();
    for (Node leaf : leaves) {
      String set = leaf.span().of(text);
      if (!texts.contains(set) && !set.equals(UNIVERSE)) {
        texts.add(set);
      }
    }
    limit(texts.size());
    return of(texts, regions(text, leaves, texts, studio), studio);
  }

  private static void limit(int sets) {
    if (sets < 1 || sets > MOST_SETS) {
      throw PlotRequest.nothing(
          "circles show one to three sets, not " + sets, "venn 'A union B', venn '{1,2}, {2,3}'");
    }
  }

  /// What operations on sets are made of, from left to right.
  private static void leaves(Node node, List<Node> leaves) {
    boolean inner =
        switch (node) {
          case Node.Chain chain -> chain.operators().stream().allMatch(VennSets::joinsSets);
          case Node.Call _ -> true;
          default -> false;
        };
    if (!inner) {
      leaves.add(node);
      return;
    }
    for (Node child : Children.of(node)) {
      leaves(child, leaves);
    }
  }

  private static boolean joinsSets(BinaryOperator operator) {
    return operator == BinaryOperator.UNION
        || operator == BinaryOperator.INTERSECT
        || operator == BinaryOperator.SET_MINUS
        || operator == BinaryOperator.LEFT_DIVIDE;
  }

  /// The engine works the expression out with sets of regions in place of the sets: set i is the
  /// set of all regions within circle i.
  private static Set<Integer> regions(
      String text, List<Node> leaves, List<String> texts, Studio studio) {
    StringBuilder body = new StringBuilder();
    int from = 0;
    for (Node leaf : leaves) {
      body.append(text, from, leaf.span().start());
      String set = leaf.span().of(text);
      body.append(" s_").append(texts.indexOf(set) + 1).append(' ');
      from = leaf.span().end();
    }
    body.append(text.substring(from));
    StringBuilder parameters = new StringBuilder("s_0");
    StringBuilder arguments = new StringBuilder(members(texts.size(), -1));
    for (int i = 0; i < texts.size(); i++) {
      parameters.append(", s_").append(i + 1);
      arguments.append(", ").append(members(texts.size(), i));
    }
    String call = "((" + parameters + ") -> " + body + ")(" + arguments + ")";
    Value value;
    try {
      value = studio.value(call);
    } catch (GradusException e) {
      throw noSets(text, e.diagnostic().message());
    }
    if (!(value instanceof SetValue.Finite(List<Value> elements))) {
      throw noSets(text, "it is " + value.kind());
    }
    Set<Integer> regions = new LinkedHashSet<>();
    for (Value element : elements) {
      regions.add(Integer.parseInt(Literals.of(element)));
    }
    return regions;
  }

  private static GradusException noSets(String text, String why) {
    return Diagnostic.error(Code.WRONG_KIND, text + " is no expression of sets: " + why)
        .hint("union, intersect, minus and symmetric_difference join sets; U minus A is outside")
        .toException();
  }

  private static String members(int sets, int set) {
    StringBuilder out = new StringBuilder("{");
    for (int region = 0; region < 1 << sets; region++) {
      if (set < 0 || (region >> set & 1) == 1) {
        out.append(out.length() > 1 ? ", " : "").append(region);
      }
    }
    return out.append('}').toString();
  }

  private static VennSets of(List<String> texts, Set<Integer> shaded, Studio studio) {
    List<String> names = new ArrayList<>();
    List<List<Value>> known = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i);
      switch (studio.value(text)) {
        case SetValue.Finite(List<Value> elements) -> known.add(elements);
        case Formula(Expr.Sym _) -> {}
        // C is a set of numbers, and the third set of most pictures.
        case SetValue.NumberSet _ when text.length() == 1 -> {}
        case Value other ->
            throw Diagnostic.error(
                    Code.WRONG_KIND,
                    text + " is " + other.kind() + ", and circles show finite sets")
                .hint("{1, 2, 3}, or a letter for any set")
                .toException();
      }
      names.add(name(texts, i));
    }
    if (!known.isEmpty() && known.size() < texts.size()) {
      throw PlotRequest.nothing(
          "some of the sets have elements and others are letters", "-v 'B={2, 3}' gives B a value");
    }
    return new VennSets(
        texts, names, known.isEmpty() ? List.of() : byRegion(texts, known, studio), shaded);
  }

  private static String name(List<String> texts, int i) {
    String text = texts.get(i);
    if (text.length() < 9 && Character.isLetter(text.charAt(0)) && text.indexOf('(') < 0) {
      return text;
    }
    char letter = 'A';
    for (int k = 0; k < i || texts.contains(String.valueOf(letter)); k++) {
      letter++;
    }
    return String.valueOf(letter);
  }

  private static List<List<String>> byRegion(
      List<String> texts, List<List<Value>> known, Studio studio) {
    List<List<String>> elements = new ArrayList<>();
    for (int region = 0; region < 1 << texts.size(); region++) {
      elements.add(new ArrayList<>());
    }
    Set<String> all = new LinkedHashSet<>();
    for (List<Value> set : known) {
      set.forEach(element -> all.add(Literals.of(element)));
    }
    if (all.size() > MOST_ELEMENTS) {
      throw PlotRequest.nothing(
          "the sets have " + all.size() + " elements", "up to " + MOST_ELEMENTS);
    }
    for (String element : all) {
      int region = 0;
      for (int i = 0; i < texts.size(); i++) {
        if (studio.value("(" + element + ") in (" + texts.get(i) + ")") == Truth.TRUE) {
          region |= 1 << i;
        }
      }
      if (!elements.get(region).contains(element)) {
        elements.get(region).add(element);
      }
    }
    return elements;
  }
}
