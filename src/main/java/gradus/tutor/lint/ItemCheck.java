package gradus.tutor.lint;

/// Something that must hold for every variant of an item.
interface ItemCheck {
  /// In one word, for reports: `model-answer`.
  String name();

  /// Adds what is wrong to the findings of the specimen.
  ///
  /// @throws gradus.diag.GradusException when something cannot be computed
  void examine(Specimen specimen);
}
