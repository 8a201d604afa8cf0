package gradus.render.tex;

import gradus.render.box.Box;
import java.util.Locale;

/// Arrows that grow with the words over them.
final class Arrows {
  private Arrows() {}

  static boolean isArrow(String name) {
    return name.contains("arrow")
        || name.equals("xmapsto")
        || name.equals("xlongequal")
        || name.contains("harpoon");
  }

  static Atom labelled(Setter setter, String name, Box over, Box under, Context context) {
    boolean unicode = context.ink() == Ink.UNICODE;
    boolean doubled = name.contains("Right") || name.contains("Left") || name.equals("xlongequal");
    boolean left = name.toLowerCase(Locale.ROOT).contains("left");
    boolean right = name.toLowerCase(Locale.ROOT).contains("right") || name.equals("xmapsto");
    String shaft = doubled ? unicode ? "═" : "=" : unicode ? "─" : "-";
    String tail = name.equals("xmapsto") ? unicode ? "├" : "|" : "";
    String head = doubled ? unicode ? "⇒" : ">" : unicode ? "→" : ">";
    String back = doubled ? unicode ? "⇐" : "<" : unicode ? "←" : "<";
    String start = left ? back : tail.isEmpty() ? shaft : tail;
    String end = right ? head : shaft;
    if (context.flat()) {
      String middle = unicode && left != right ? "" : shaft;
      String arrow = (left ? back : tail) + (unicode && left ? "" : middle) + (right ? head : "");
      Box sign = Box.of(unicode && left && right ? "↔" : arrow);
      return Atom.word(setter.assembly.flatScripts(sign, under, over, true), Kind.RELATION);
    }
    return Atom.of(setter.assembly.arrow(start, shaft, end, over, under), Kind.RELATION);
  }
}
