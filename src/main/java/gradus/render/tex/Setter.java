package gradus.render.tex;

import gradus.render.box.Assembly;
import gradus.render.box.Box;
import gradus.render.box.Glyphs;
import gradus.tex.Tex;
import gradus.tex.Tex.Command;
import gradus.tex.Tex.Group;
import java.util.ArrayList;
import java.util.List;

/// Sets one formula: what the parts of the layout share.
final class Setter {
  final Assembly assembly;
  final Commands commands;
  final ScriptSetter scripts;
  final Arrays arrays;
  final TextSetter texts;
  private final List<String> unknown = new ArrayList<>();

  Setter(Ink ink) {
    this.assembly = Assembly.of(ink == Ink.UNICODE ? Glyphs.UNICODE : Glyphs.ASCII);
    this.commands = new Commands(this);
    this.scripts = new ScriptSetter(this);
    this.arrays = new Arrays(this);
    this.texts = new TextSetter(this);
  }

  /// The atoms of a formula, operators told from signs.
  List<Atom> atoms(List<Tex> items, Context context) {
    return new Sequence(this, context).set(items);
  }

  /// Some pieces in one row.
  Box box(List<Tex> items, Context context) {
    return Spacing.row(atoms(items, context), context.tight());
  }

  Box box(Group group, Context context) {
    return box(group.items(), context);
  }

  /// One piece as an atom; a group of one atom is that atom, of several an ordinary one.
  Atom atom(Tex tex, Context context) {
    List<Tex> items = tex instanceof Group group ? group.items() : List.of(tex);
    List<Atom> atoms = atoms(items, context);
    return atoms.size() == 1
        ? atoms.get(0)
        : Atom.of(Spacing.row(atoms, context.tight()), Kind.ORDINARY);
  }

  /// The argument of a command, or nothing where the tree has none.
  static Group argument(Command command, int index) {
    return command.arguments().get(index);
  }

  /// Remembers a command that is shown as written.
  void unknown(String written) {
    unknown.add(written);
  }

  List<String> unknown() {
    return unknown;
  }
}
