package gradus.tutor.learn;

import gradus.engine.Answer;
import gradus.engine.Binding;
import gradus.engine.CheckRequest;
import gradus.engine.Judgement;
import gradus.engine.Request;
import gradus.engine.Session;
import gradus.engine.Worker;
import gradus.expr.Expr;
import gradus.function.Conventions;
import gradus.syntax.Reading;
import gradus.tutor.desk.Desk;
import gradus.value.Formula;
import java.util.ArrayList;
import java.util.List;

/// Where a lesson computes: what its blocks and the learner define there stays until it is cleared,
/// and reaches nothing else.
///
/// A computation that fails or does not end leaves nothing behind: each has a session of its own
/// until it is kept.
final class Bench {
  private final Desk desk;
  private Session session = Desk.session();

  Bench(Desk desk) {
    this.desk = desk;
  }

  /// A computation that is not part of the lesson yet.
  record Trial(Answer answer, Session after) {}

  /// Forgets all definitions.
  void clear() {
    session = Desk.session();
  }

  /// Computes and keeps what was defined.
  ///
  /// @throws gradus.diag.GradusException when it cannot be read or computed
  Answer run(String text) {
    Trial trial = attempt(text);
    keep(trial);
    return trial.answer();
  }

  /// Computes without keeping.
  Trial attempt(String text) {
    Session apart = session.fork();
    Request request = new Request(text, "", List.of(), "", Conventions.GRADUS, desk.limits());
    return new Trial(Worker.call(desk.limits(), () -> apart.compute(request)), apart);
  }

  void keep(Trial trial) {
    session = trial.after();
  }

  /// What is typed, as it is read: two commands are the same when this is.
  String reading(String text) {
    Session apart = session.fork();
    Request request = new Request(text, "", List.of(), "", Conventions.GRADUS, desk.limits());
    return Worker.call(desk.limits(), () -> Reading.of(apart.read(request)));
  }

  /// Judges an answer against a reference.
  ///
  /// @param free names that stand for themselves, whatever the lesson has defined
  Judgement judge(String answer, String reference, List<String> free) {
    List<Binding> symbols = new ArrayList<>();
    for (String name : free) {
      symbols.add(new Binding.Data(name, new Formula(Expr.symbol(name))));
    }
    CheckRequest request = CheckRequest.of(answer, reference).with(symbols).within(desk.limits());
    Session apart = session.fork();
    return Worker.call(desk.limits(), () -> apart.check(request));
  }
}
