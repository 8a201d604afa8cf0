package gradus.function;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.syntax.Node;
import gradus.value.Table;

/// What is said when a whole table stands where numbers or one column are needed.
record TableRefusal(Function function, Operand operand, Table table) {
  /// A table is named as it was typed, up to this length.
  private static final int LONGEST_NAME = 20;

  /// @param needed the kind of the parameter
  Diagnostic of(Kind needed) {
    return needed == Kind.ENTRIES || needed == Kind.WORDS ? oneColumn() : numbers();
  }

  private Diagnostic numbers() {
    String name = operand.text().isEmpty() ? "the table" : operand.text();
    String words = table.textColumns();
    return Diagnostic.error(
            words.isEmpty() ? Code.WRONG_KIND : Code.TEXT_COLUMN,
            function.name()
                + " needs numbers, and "
                + name
                + (words.isEmpty() ? " is " + table.kind() : " has text in " + words))
        .at(operand.span())
        .hint(numbersHint());
  }

  /// What was bound can be read again without the text; what was computed is cut out.
  private String numbersHint() {
    String numbers = table.numberColumns();
    if (numbers.isEmpty()) {
      return "";
    }
    if (operand.node() instanceof Node.Name && !table.textColumns().isEmpty()) {
      return "--columns " + numbers + " reads the columns of numbers";
    }
    String list = numbers.replace("-", "..");
    return "its columns of numbers: [:, " + (list.contains(",") ? "[" + list + "]" : list) + "]";
  }

  /// The hint names a column of words, where there is one.
  private Diagnostic oneColumn() {
    String text = operand.text();
    String name = text.isEmpty() || text.length() > LONGEST_NAME ? "data" : text;
    Table.Column column = table.columns().getFirst();
    for (Table.Column next : table.columns().reversed()) {
      column = next instanceof Table.Column.Words ? next : column;
    }
    return Diagnostic.error(
            Code.WRONG_KIND,
            function.name() + " takes one column, and " + name + " is " + table.kind())
        .at(operand.span())
        .hint(name + "[\"" + column.name() + "\"] is one");
  }
}
