package gradus.tutor.grade;

/// One answer of one student, as it stands in a class sheet.
///
/// @param attempt from 1
/// @param override the credit a teacher gave, from 0 to 1; empty for none
/// @param place where it stands, for messages: `answers.csv:3`
public record ClassRow(
    String student,
    String item,
    long seed,
    int attempt,
    String answer,
    String override,
    String place) {
  /// What an answer is found again by.
  record Key(String student, String item, long seed, int attempt, String answer) {}

  Key key() {
    return new Key(student, item, seed, attempt, answer);
  }

  ClassRow overridden(String credit) {
    return new ClassRow(student, item, seed, attempt, answer, credit, place);
  }
}
