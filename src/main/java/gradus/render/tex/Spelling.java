package gradus.render.tex;

import gradus.render.box.Sign;

/// What big operators are called aloud.
final class Spelling {
  private Spelling() {}

  static String of(Sign sign) {
    return switch (sign) {
      case SUM -> "sum";
      case PRODUCT -> "product";
      case COPRODUCT -> "coproduct";
      case INTEGRAL -> "integral";
      case DOUBLE_INTEGRAL -> "double integral";
      case TRIPLE_INTEGRAL -> "triple integral";
      case CONTOUR_INTEGRAL -> "contour integral";
      case SURFACE_INTEGRAL -> "surface integral";
      case UNION, MULTISET_UNION -> "union";
      case DISJOINT_UNION -> "disjoint union";
      case INTERSECTION, SQUARE_INTERSECTION -> "intersection";
      case OR -> "disjunction";
      case AND -> "conjunction";
      case CIRCLED_PLUS -> "direct sum";
      case CIRCLED_TIMES -> "tensor product";
      case CIRCLED_DOT -> "circled product";
    };
  }
}
