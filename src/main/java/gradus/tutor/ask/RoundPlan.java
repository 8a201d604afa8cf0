package gradus.tutor.ask;

import gradus.tutor.ask.Topic.Group;
import gradus.tutor.generate.Generated;
import gradus.tutor.generate.Generator;
import gradus.tutor.quiz.Chance;
import gradus.tutor.quiz.Question;
import gradus.tutor.review.Schedule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Chooses what a round asks. The same seed, schedule and levels give the same round.
public final class RoundPlan {
  /// Item seeds are short enough to be typed.
  static final int LARGEST_SEED = 999_999;

  private final Schedule schedule;
  private final Levels levels;
  private final Which which;
  private final Chance chance;

  /// Which items may be asked.
  ///
  /// @param due only those that are due
  /// @param fresh only those that were never finished
  /// @param level only those of this level; empty for the learner's
  public record Which(boolean due, boolean fresh, Optional<Integer> level) {
    public static final Which ANY = new Which(false, false, Optional.empty());
  }

  public RoundPlan(Schedule schedule, Levels levels, Which which, long seed) {
    this.schedule = schedule;
    this.levels = levels;
    this.which = which;
    this.chance = Chance.of("gradus quiz", seed);
  }

  private long seed() {
    return chance.integer(1, LARGEST_SEED);
  }

  /// At most so many places about these topics, in turns.
  ///
  /// @param again whether written items may come a second time, with other numbers
  public List<Slot> about(List<Topic> topics, int count, boolean again) {
    List<Queue> queues = new ArrayList<>();
    for (Topic topic : topics.size() > 1 ? chance.shuffled(topics) : topics) {
      Queue queue = queue(topic, again);
      if (queue.hasNext()) {
        queues.add(queue);
      }
    }
    List<Slot> slots = new ArrayList<>();
    while (slots.size() < count && !queues.isEmpty()) {
      for (Queue queue : List.copyOf(queues)) {
        if (slots.size() < count) {
          slots.add(queue.next());
        }
        if (!queue.hasNext()) {
          queues.remove(queue);
        }
      }
    }
    return Interleaving.of(slots);
  }

  /// The same places with the levels of every generator covered evenly, the easy ones first: for a
  /// sheet, which cannot follow a learner.
  public static List<Slot> spread(List<Slot> slots) {
    Map<String, Integer> counts = new HashMap<>();
    Map<String, Integer> places = new HashMap<>();
    slots.forEach(slot -> counts.merge(slot.topic(), 1, Integer::sum));
    List<Slot> spread = new ArrayList<>();
    for (Slot slot : slots) {
      if (slot instanceof Slot.Rising(Generator generator, long seed)) {
        int place = places.merge(slot.topic(), 1, Integer::sum) - 1;
        int level =
            (2 * place + 1) * generator.levels() / (2 * counts.getOrDefault(slot.topic(), 1)) + 1;
        spread.add(Slot.Item.of(slot.topic(), new Generated(generator, level), seed));
      } else {
        spread.add(slot);
      }
    }
    return spread;
  }

  /// What is due, wherever it belongs, the longest overdue first.
  public List<Slot> due(Topics topics, Pool pool, int count) {
    List<Slot> slots = new ArrayList<>();
    for (Schedule.Memory memory : schedule.due()) {
      Optional<Question> question = pool.find(memory.item()).filter(this::hasLevel);
      if (question.isPresent() && slots.size() < count && !isHeld(slots, memory.item())) {
        Topic topic = topics.item(question.get());
        slots.add(new Slot.Item(topic.name(), topic.written().getFirst(), seed()));
      }
    }
    return Interleaving.of(slots);
  }

  private static boolean isHeld(List<Slot> slots, String item) {
    return slots.stream()
        .anyMatch(slot -> slot instanceof Slot.Item held && held.group().holds(item));
  }

  /// The places of one topic, in the order in which they come.
  private final class Queue {
    private final Topic topic;
    private final List<Group> groups;
    private final boolean again;
    private int next;

    Queue(Topic topic, List<Group> groups, boolean again) {
      this.topic = topic;
      this.groups = groups;
      this.again = again;
    }

    boolean hasNext() {
      return next < groups.size() || isEndless();
    }

    private boolean isEndless() {
      return again && !groups.isEmpty() || generatorGoesOn();
    }

    private boolean generatorGoesOn() {
      return topic.generator().filter(RoundPlan.this::mayDraw).isPresent();
    }

    Slot next() {
      int at = next++;
      if (at < groups.size()) {
        return new Slot.Item(topic.name(), groups.get(at), seed());
      }
      Optional<Generator> generator = topic.generator();
      if (generator.isEmpty()) {
        return new Slot.Item(topic.name(), groups.get(at % groups.size()), seed());
      }
      return which
          .level()
          .<Slot>map(
              level -> Slot.Item.of(topic.name(), new Generated(generator.get(), level), seed()))
          .orElseGet(() -> new Slot.Rising(generator.get(), seed()));
    }
  }

  private Queue queue(Topic topic, boolean again) {
    List<Group> groups = new ArrayList<>(topic.written());
    topic.generator().ifPresent(generator -> groups.addAll(dueOf(generator)));
    groups.removeIf(group -> !mayCome(group));
    // A stable sort keeps the order of the lesson within each kind.
    groups.sort(this::inTurn);
    return new Queue(topic, groups, again && topic.generator().isEmpty());
  }

  private List<Group> dueOf(Generator generator) {
    List<Group> groups = new ArrayList<>();
    for (int level = 1; level <= generator.levels(); level++) {
      Question question = new Generated(generator, level);
      if (isDue(question)) {
        groups.add(new Group(question, List.of()));
      }
    }
    return groups;
  }

  private boolean mayCome(Group group) {
    return hasLevel(group.first())
        && (!which.due() || group.all().stream().anyMatch(this::isDue))
        && (!which.fresh() || group.all().stream().anyMatch(this::isNew));
  }

  /// Whether a generator may go on drawing items.
  private boolean mayDraw(Generator generator) {
    int level = which.level().orElse(levels.of(generator));
    return level <= generator.levels()
        && !which.due()
        && (!which.fresh() || isNew(new Generated(generator, level)));
  }

  private boolean hasLevel(Question question) {
    return which.level().isEmpty() || which.level().get() == question.level();
  }

  /// By kind, then the easier first.
  private int inTurn(Group one, Group other) {
    int kinds = Integer.compare(kind(one), kind(other));
    return kinds != 0 ? kinds : Integer.compare(one.first().level(), other.first().level());
  }

  /// Due comes before new, new before what is known.
  private int kind(Group group) {
    return group.all().stream().anyMatch(this::isDue)
        ? 0
        : group.all().stream().anyMatch(this::isNew) ? 1 : 2;
  }

  private boolean isDue(Question question) {
    return schedule
        .of(question.id())
        .filter(memory -> !memory.due().isAfter(schedule.today()))
        .isPresent();
  }

  private boolean isNew(Question question) {
    return schedule.of(question.id()).isEmpty();
  }
}
