package gradus.tutor.ask;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/// Days in words.
public final class Days {
  private Days() {}

  /// `today`, `tomorrow`, `on Friday 27 November`.
  public static String of(LocalDate day, LocalDate today) {
    long ahead = ChronoUnit.DAYS.between(today, day);
    if (ahead <= 0) {
      return "today";
    }
    if (ahead == 1) {
      return "tomorrow";
    }
    String year = day.getYear() == today.getYear() ? "" : " " + day.getYear();
    return "on "
        + capital(day.getDayOfWeek())
        + " "
        + day.getDayOfMonth()
        + " "
        + capital(day.getMonth())
        + year;
  }

  private static String capital(Enum<?> name) {
    String text = name.name();
    return text.charAt(0) + text.substring(1).toLowerCase(Locale.ROOT);
  }
}
