package gradus.functions.tensors;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.diag.Span;
import gradus.function.Arguments;
import gradus.functions.tensors.Subscripts.Part;
import gradus.functions.tensors.Subscripts.Place;
import gradus.value.Array;
import gradus.value.Labels;
import gradus.value.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The axes of the operands of an `einsum` under their letters, with one length for each. Axes
/// without a letter are numbered from the right, behind all letters.
final class Naming {
  /// Indices from here on are axes under an ellipsis, the last one first.
  private static final int UNNAMED = Character.MAX_VALUE + 1;

  private final Arguments arguments;
  private final Subscripts subscripts;
  private final Place place;
  private final List<Array> operands;
  private final Map<Integer, Integer> lengths = new HashMap<>();

  /// The operand a length was first seen at.
  private final Map<Integer, Integer> origins = new HashMap<>();

  private int unnamed;

  Naming(Arguments arguments, Subscripts subscripts, Place place, List<Array> operands) {
    this.arguments = arguments;
    this.subscripts = subscripts;
    this.place = place;
    this.operands = operands;
  }

  /// The operands with their axes named, diagonals taken.
  List<Term> terms() {
    List<int[]> named = new ArrayList<>();
    for (int i = 0; i < operands.size(); i++) {
      named.add(name(i));
    }
    List<Term> terms = new ArrayList<>();
    for (int i = 0; i < operands.size(); i++) {
      terms.add(stretched(operands.get(i), named.get(i)));
    }
    return terms;
  }

  private int[] name(int operand) {
    Part part = subscripts.inputs().get(operand);
    Shape shape = operands.get(operand).shape();
    int hidden = shape.rank() - part.named();
    if (hidden < 0 || hidden > 0 && !part.hasEllipsis()) {
      throw wrongRank(operand, part, shape);
    }
    unnamed = Math.max(unnamed, hidden);
    int[] indices = new int[shape.rank()];
    int axis = 0;
    for (int i = 0; i < part.letters().length(); i++) {
      char letter = part.letters().charAt(i);
      if (letter == Subscripts.ELLIPSIS) {
        for (int h = hidden - 1; h >= 0; h--) {
          indices[axis] = UNNAMED + h;
          stretch(operand, axis++, UNNAMED + h);
        }
      } else {
        indices[axis] = letter;
        require(operand, axis++, part, i);
      }
    }
    return indices;
  }

  /// A letter has one length.
  private void require(int operand, int axis, Part part, int at) {
    int letter = part.letters().charAt(at);
    int length = operands.get(operand).shape().length(axis);
    int known = lengths.getOrDefault(letter, length);
    int origin = origins.getOrDefault(letter, operand);
    lengths.put(letter, known);
    origins.put(letter, origin);
    if (known == length) {
      return;
    }
    Span span = place.of(part.places()[at], part.places()[at] + 1);
    Diagnostic error =
        Diagnostic.error(
            Code.SHAPE_MISMATCH, "the index " + (char) letter + " is " + known + " and " + length);
    Diagnostic shown = at(error, span, operand).detail(described(origin));
    throw (origin == operand ? shown : shown.detail(described(operand)))
        .hint("entries at the same letter are multiplied: a letter has one length")
        .toException();
  }

  /// Axes under an ellipsis broadcast.
  private void stretch(int operand, int axis, int index) {
    int length = operands.get(operand).shape().length(axis);
    int known = lengths.getOrDefault(index, 1);
    if (known != length && known != 1 && length != 1) {
      int other = origins.getOrDefault(index, operand);
      Part part = subscripts.inputs().get(operand);
      Diagnostic error =
          Diagnostic.error(
              Code.SHAPE_MISMATCH,
              "the axes under ... do not broadcast: " + known + " and " + length);
      throw at(error, place.of(part.start(), part.end()), operand)
          .detail(described(other))
          .detail(described(operand))
          .toException();
    }
    if (known == 1) {
      lengths.put(index, length);
      origins.put(index, operand);
    }
  }

  private Diagnostic at(Diagnostic error, Span span, int operand) {
    return error.at(span == Span.NONE ? arguments.operand(operand + 1).span() : span);
  }

  /// `jk: B 4×5`.
  private String described(int operand) {
    Part part = subscripts.inputs().get(operand);
    String letters = part.letters().replace("…", "...");
    Shape shape = operands.get(operand).shape();
    return letters + ": " + arguments.operand(operand + 1).labelled(noun(operand, shape));
  }

  private String noun(int operand, Shape shape) {
    return switch (shape.rank()) {
      case 0 -> arguments.value(operand + 1).kind();
      case 1 -> shape.noun();
      default -> shape.toString();
    };
  }

  private GradusException wrongRank(int operand, Part part, Shape shape) {
    String letters = part.letters().replace("…", "...");
    int named = part.named();
    String what = shape.rank() == 0 ? noun(operand, shape) + ", with none" : shape.describe();
    Diagnostic error =
        Diagnostic.error(
            Code.SHAPE_MISMATCH,
            (letters.isBlank() ? "nothing" : letters)
                + " names "
                + (named == 1 ? "1 axis" : named + " axes")
                + ", and operand "
                + (operand + 1)
                + " is "
                + what);
    return at(error, place.of(part.start(), part.end()), operand)
        .detail(described(operand))
        .hint("one letter for each axis; ... stands for those without one")
        .toException();
  }

  /// An axis of length 1 under an ellipsis that others stretch goes away: its one entry stands for
  /// all.
  private Term stretched(Array operand, int[] indices) {
    Shape shape = operand.shape();
    List<Integer> kept = new ArrayList<>();
    List<Integer> kepts = new ArrayList<>();
    for (int axis = 0; axis < indices.length; axis++) {
      boolean stretches =
          indices[axis] >= UNNAMED && shape.length(axis) != lengths.getOrDefault(indices[axis], 1);
      if (!stretches) {
        kept.add(indices[axis]);
        kepts.add(shape.length(axis));
      }
    }
    return kept.size() == indices.length
        ? Term.of(operand, indices)
        : Term.of(operand.reshape(Shape.of(ints(kepts))), ints(kept));
  }

  private static int[] ints(List<Integer> list) {
    return list.stream().mapToInt(Integer::intValue).toArray();
  }

  /// The indices of the result, in its order.
  int[] output() {
    String result = subscripts.result();
    if (unnamed > 0 && result.indexOf(Subscripts.ELLIPSIS) < 0) {
      Part part = subscripts.output().orElseThrow();
      throw at(
              Diagnostic.error(
                  Code.SHAPE_MISMATCH, "the axes under ... are missing behind the arrow"),
              place.of(part.start(), part.end()),
              0)
          .hint("->..." + result + "; a letter for an axis sums over it")
          .toException();
    }
    List<Integer> indices = new ArrayList<>();
    for (int i = 0; i < result.length(); i++) {
      char letter = result.charAt(i);
      if (letter == Subscripts.ELLIPSIS) {
        for (int h = unnamed - 1; h >= 0; h--) {
          indices.add(UNNAMED + h);
        }
      } else if (lengths.containsKey((int) letter)) {
        indices.add((int) letter);
      } else {
        Part part = subscripts.output().orElseThrow();
        throw at(
                Diagnostic.error(Code.OUTSIDE_DOMAIN, letter + " is no axis of an operand"),
                place.of(part.places()[i], part.places()[i] + 1),
                0)
            .hint("a new axis of length 1: expand_dims")
            .toException();
      }
    }
    return ints(indices);
  }

  /// Names that came with an axis of the data stay with it.
  Labels labels() {
    int[] output = output();
    if (output.length == 0 || output.length > 2) {
      return Labels.NONE;
    }
    List<String> rows = labels(output[0]);
    return output.length == 1 ? Labels.rows(rows) : new Labels(rows, labels(output[1]));
  }

  private List<String> labels(int index) {
    for (int i = 0; i < operands.size(); i++) {
      Array operand = operands.get(i);
      String letters = subscripts.inputs().get(i).letters();
      if (operand.labels().isEmpty() || letters.indexOf(Subscripts.ELLIPSIS) >= 0) {
        continue;
      }
      for (int axis = 0; axis < operand.shape().rank(); axis++) {
        List<String> names = axis == 0 ? operand.labels().rows() : operand.labels().columns();
        if (letters.charAt(axis) == index && !names.isEmpty()) {
          return names;
        }
      }
    }
    return List.of();
  }
}
