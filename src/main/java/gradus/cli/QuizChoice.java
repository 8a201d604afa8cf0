package gradus.cli;

import gradus.tutor.ask.Days;
import gradus.tutor.ask.Drawing;
import gradus.tutor.ask.Pool;
import gradus.tutor.ask.RoundPlan;
import gradus.tutor.ask.RoundPlan.Which;
import gradus.tutor.ask.Slot;
import gradus.tutor.ask.Topic;
import gradus.tutor.ask.Topics;
import gradus.tutor.progress.History;
import gradus.tutor.review.Schedule;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// What the options of `gradus quiz` choose to be asked.
final class QuizChoice {
  /// The level of an exam when none is named: past the first steps of every generator.
  private static final int EXAM_LEVEL = 2;

  private static final int LARGEST_SEED = 999_999_999;

  private final ParsedArguments arguments;
  private final Pool pool;
  private final Topics topics;
  private final long seed;
  private final Drawing drawing;

  /// What the choice may depend on.
  private final History history;

  private final Schedule schedule;
  private final Schedule planned;
  private final List<String> remarks = new ArrayList<>();
  private List<Slot> chosen = List.of();
  private boolean isStamped;

  QuizChoice(QuizCall call, History history) {
    Clock clock = call.place().clock();
    this.arguments = call.arguments();
    this.pool = call.pool();
    this.topics = new Topics(pool);
    this.seed =
        arguments
            .integer(QuizCommand.SEED.key(), 0, LARGEST_SEED)
            .orElse((int) Math.floorMod(clock.millis(), 1_000_000L));
    this.schedule = new Schedule(history, clock);
    // Whoever names a seed wants the same questions as everybody else who does.
    boolean same = arguments.has(QuizCommand.SEED.key()) || arguments.has(QuizCommand.EXAM.key());
    boolean personal = !same || arguments.has("--due") || arguments.has("--new");
    this.history = personal ? history : History.NONE;
    this.drawing = Drawing.of(this.history);
    this.planned = personal ? schedule : new Schedule(History.NONE, clock);
  }

  long seed() {
    return seed;
  }

  /// Whether the seed alone brings the same questions again, today and later.
  boolean isRepeatable() {
    boolean passing = arguments.has(QuizCommand.DUE.key()) || arguments.has(QuizCommand.NEW.key());
    return history.entries().isEmpty() && !passing && !isStamped;
  }

  /// As it is when the round begins; the round goes on with it.
  Drawing drawing() {
    return drawing;
  }

  /// What the learner should know about the choice.
  List<String> remarks() {
    return remarks;
  }

  /// The levels of the questions of an exam: `2`, or `1 and 2` where there are too few of one.
  String examLevels() {
    TreeSet<Integer> found = new TreeSet<>();
    chosen.forEach(
        slot -> slot.questions(drawing.levels()).forEach(question -> found.add(question.level())));
    return String.join(" and ", found.stream().map(String::valueOf).toList());
  }

  /// The places of the round; none when there is nothing to ask, and the remarks say why.
  List<Slot> slots() {
    chosen = topics.stamped(arguments.operands());
    if (!chosen.isEmpty()) {
      isStamped = true;
      return chosen;
    }
    List<Topic> about = topics.of(arguments.operands());
    if (arguments.has(QuizCommand.EXAM.key())) {
      chosen = exam(about.isEmpty() ? topics.all() : about);
    } else {
      chosen = about.isEmpty() ? anything() : some(about);
    }
    return chosen;
  }

  private int count(int usual) {
    return arguments.integer(QuizCommand.COUNT.key(), 1, QuizCommand.MOST).orElse(usual);
  }

  private Optional<Integer> level() {
    return arguments.integer(QuizCommand.LEVEL.key(), 1, 5);
  }

  private RoundPlan plan(Which which) {
    return new RoundPlan(planned, drawing.levels(), which, seed);
  }

  /// About certain topics: what is due, then what is new, then what is known, which is practice.
  private List<Slot> some(List<Topic> about) {
    Which which = new Which(arguments.has("--due"), arguments.has("--new"), level());
    boolean endless = about.stream().anyMatch(topic -> topic.generator().isPresent());
    int written = about.stream().mapToInt(topic -> topic.written().size()).sum();
    int usual = endless ? QuizCommand.USUAL : Math.min(QuizCommand.USUAL, written);
    boolean again = arguments.has(QuizCommand.COUNT.key()) && !which.due() && !which.fresh();
    List<Slot> slots = plan(which).about(about, count(usual), again);
    if (slots.isEmpty()) {
      remarks.add(nothing(which));
    }
    return slots;
  }

  private static String nothing(Which which) {
    if (which.due()) {
      return "Nothing of that is due today. Without --due it can be practised, which changes no"
          + " schedule.";
    }
    return which.fresh()
        ? "All of that was asked before. Without --new it can be practised."
        : "There is nothing of that level. gradus quiz --list shows what there is.";
  }

  /// What is due, then what is new; when there is neither, practice.
  private List<Slot> anything() {
    int count = count(QuizCommand.USUAL);
    List<Slot> slots = new ArrayList<>();
    if (!arguments.has("--new")) {
      slots.addAll(plan(new Which(true, false, level())).due(topics, pool, count));
    }
    if (slots.isEmpty() && arguments.has("--due")) {
      remarks.add(nothingDue());
      return slots;
    }
    if (slots.size() < count && !arguments.has("--due")) {
      Which fresh = new Which(false, true, level());
      slots.addAll(plan(fresh).about(topics.begun(history), count - slots.size(), false));
      slots.addAll(plan(fresh).about(unbegun(), count - slots.size(), false));
    }
    if (slots.isEmpty()) {
      remarks.add("Nothing is due and nothing is new. This is practice; it changes no schedule.");
      return practice();
    }
    return slots;
  }

  /// A mix of everything, the learner's lessons first.
  List<Slot> practice() {
    int count = count(QuizCommand.USUAL);
    RoundPlan plan = plan(new Which(false, false, level()));
    List<Slot> slots = new ArrayList<>(plan.about(topics.begun(history), count, false));
    slots.addAll(plan.about(unbegun(), count - slots.size(), false));
    chosen = slots;
    return slots;
  }

  private List<Topic> unbegun() {
    List<Topic> rest = new ArrayList<>(topics.all());
    rest.removeAll(topics.begun(history));
    return rest;
  }

  private String nothingDue() {
    if (level().isPresent()) {
      return "Nothing of that level is due today. gradus quiz --due asks what is due of any.";
    }
    return schedule.all().stream()
            .filter(memory -> memory.due().isAfter(schedule.today()))
            .filter(memory -> pool.find(memory.item()).isPresent())
            .map(Schedule.Memory::due)
            .min(LocalDate::compareTo)
            .map(day ->
                "Nothing is due today; the next item comes " + Days.of(day, schedule.today()) + ".")
            .orElse("Nothing is due: nothing of this course was asked yet.")
        + " gradus quiz TOPIC practises, which changes no schedule for what is not due.";
  }

  /// Equal levels, as far as there are items: the nearest ones fill what is left.
  private List<Slot> exam(List<Topic> about) {
    int count = count(QuizCommand.USUAL);
    int wanted = level().orElse(EXAM_LEVEL);
    List<Slot> slots = new ArrayList<>();
    for (int off = 0; off < 5 && slots.size() < count; off++) {
      for (int level : off == 0 ? List.of(wanted) : List.of(wanted + off, wanted - off)) {
        Which which = new Which(false, false, Optional.of(level));
        slots.addAll(plan(which).about(about, count - slots.size(), false));
      }
    }
    if (slots.isEmpty()) {
      remarks.add("There is nothing to ask there.");
    }
    return slots;
  }
}
