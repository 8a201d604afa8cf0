package gradus.cli;

import gradus.render.terminal.Sanitizer;
import gradus.render.terminal.Width;
import gradus.tutor.review.Skill;
import java.util.List;

/// The skills on the page of `gradus progress`, the least mastered first.
record ProgressSkills(List<Skill> skills, ProgressText text) {
  private static final int MOST = 20;
  private static final int BAR = 10;

  /// A bar with its number and its words: `[####......] 47 % growing, 12 due`.
  private static final int STANDING = 36;

  private static final int NARROWEST_NAMES = 12;
  private static final int WIDEST_NAMES = 44;

  void write() {
    if (skills.isEmpty()) {
      return;
    }
    text.section("Skills");
    List<Skill> shown = skills.stream().limit(MOST).toList();
    int room = Math.min(text.width() - STANDING - 4, WIDEST_NAMES);
    int longest = shown.stream().mapToInt(skill -> Width.of(name(skill))).max().orElse(0);
    // Where names and bars do not fit side by side, each bar stands below its name.
    int column = room < NARROWEST_NAMES ? 0 : Math.min(room, longest);
    shown.forEach(skill -> write(skill, column));
    if (skills.size() > shown.size()) {
      text.prose("and " + (skills.size() - shown.size()) + " that stand better", 2);
    }
    text.prose(
        "The number is how much of a skill is there today, weighed with how often it was shown.",
        2);
  }

  private void write(Skill skill, int column) {
    String name = name(skill);
    if (Width.of(name) > column) {
      text.prose(name, 2);
      name = "";
    }
    text.line("  " + Width.padRight(name, column) + "  " + standing(skill));
  }

  private static String name(Skill skill) {
    String name = Sanitizer.line(skill.name());
    return name.isBlank() ? "(without a name)" : name;
  }

  private static String standing(Skill skill) {
    int tenths = (int) Math.round(skill.mastery() * BAR);
    return "[%s%s] %3d %%  %s"
        .formatted(
            "#".repeat(tenths),
            ".".repeat(BAR - tenths),
            Math.round(100 * skill.mastery()),
            skill.standing().word() + (skill.due() > 0 ? ", " + skill.due() + " due" : ""));
  }
}
