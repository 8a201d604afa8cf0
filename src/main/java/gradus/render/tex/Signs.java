package gradus.render.tex;

import gradus.render.box.Sign;
import java.util.Optional;

/// The commands of big operators.
final class Signs {
  private Signs() {}

  static Optional<Sign> ofCommand(String name) {
    return switch (name) {
      case "sum" -> Optional.of(Sign.SUM);
      case "prod" -> Optional.of(Sign.PRODUCT);
      case "coprod" -> Optional.of(Sign.COPRODUCT);
      case "int", "intop", "smallint" -> Optional.of(Sign.INTEGRAL);
      case "iint" -> Optional.of(Sign.DOUBLE_INTEGRAL);
      case "iiint" -> Optional.of(Sign.TRIPLE_INTEGRAL);
      case "oint" -> Optional.of(Sign.CONTOUR_INTEGRAL);
      case "oiint" -> Optional.of(Sign.SURFACE_INTEGRAL);
      case "bigcup" -> Optional.of(Sign.UNION);
      case "bigcap" -> Optional.of(Sign.INTERSECTION);
      case "bigsqcup" -> Optional.of(Sign.DISJOINT_UNION);
      case "bigsqcap" -> Optional.of(Sign.SQUARE_INTERSECTION);
      case "bigvee" -> Optional.of(Sign.OR);
      case "bigwedge" -> Optional.of(Sign.AND);
      case "bigoplus" -> Optional.of(Sign.CIRCLED_PLUS);
      case "bigotimes" -> Optional.of(Sign.CIRCLED_TIMES);
      case "bigodot" -> Optional.of(Sign.CIRCLED_DOT);
      case "biguplus" -> Optional.of(Sign.MULTISET_UNION);
      default -> Optional.empty();
    };
  }

  static Optional<Sign> ofCharacter(String text) {
    for (Sign sign : Sign.values()) {
      if (sign.character().equals(text)) {
        return Optional.of(sign);
      }
    }
    return Optional.empty();
  }
}
