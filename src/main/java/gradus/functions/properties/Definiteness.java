package gradus.functions.properties;

import gradus.value.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The signs of xᵀAx of a symmetric (Hermitian) matrix.
final class Definiteness {
  private static final List<String> NAMES =
      List.of(
          "positive_definite",
          "positive_semidefinite",
          "negative_definite",
          "negative_semidefinite",
          "indefinite");

  private final Inertia inertia;

  private Definiteness(Inertia inertia) {
    this.inertia = inertia;
  }

  static List<Finding> of(Subject a) {
    if (!a.isSquare()) {
      return all(Finding.notSquare("", a));
    }
    Finding symmetric = Symmetries.selfAdjoint(a);
    if (symmetric.holds() != Truth.TRUE) {
      String not = symmetric.holds() == Truth.FALSE ? "not " + symmetric.property() + ": " : "";
      return all(new Finding("", symmetric.holds(), not + symmetric.because()));
    }
    if (a.isSymbolic()) {
      return all(Finding.unknown("", "depends on the symbols in " + a.name()));
    }
    Definiteness definiteness = new Definiteness(inertia(a));
    return List.of(
        definiteness.definite(NAMES.get(0), 1),
        definiteness.semidefinite(NAMES.get(1), 1),
        definiteness.definite(NAMES.get(2), -1),
        definiteness.semidefinite(NAMES.get(3), -1),
        definiteness.indefinite());
  }

  private static List<Finding> all(Finding finding) {
    List<Finding> findings = new ArrayList<>();
    for (String name : NAMES) {
      findings.add(finding.as(name));
    }
    return findings;
  }

  private static Inertia inertia(Subject a) {
    Optional<Inertia> exact = Embedding.exact(a).map(rational -> ExactInertia.of(a, rational));
    return exact
        .or(() -> a.isExact() ? MinorSigns.of(a) : Optional.empty())
        .orElseGet(() -> RealInertia.of(a));
  }

  /// @param sign 1 for positive, −1 for negative
  private Finding definite(String name, int sign) {
    if (inertia.has(-sign)) {
      return Finding.no(name, inertia.text(-sign));
    }
    return inertia.has(0) ? Finding.no(name, inertia.text(0)) : Finding.yes(name, inertia.reason());
  }

  private Finding semidefinite(String name, int sign) {
    if (inertia.has(-sign)) {
      return Finding.no(name, inertia.text(-sign));
    }
    return Finding.yes(name, inertia.reason());
  }

  private Finding indefinite() {
    if (inertia.has(1) && inertia.has(-1)) {
      return Finding.yes(NAMES.get(4), inertia.text(1) + ", " + inertia.text(-1).replace("x", "y"));
    }
    boolean definite = !inertia.has(0);
    return Finding.no(
        NAMES.get(4),
        (inertia.has(-1) ? "negative " : "positive ") + (definite ? "definite" : "semidefinite"));
  }
}
