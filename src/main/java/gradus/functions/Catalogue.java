package gradus.functions;

import gradus.evaluate.Constants;
import gradus.function.Conventions;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.function.Option;
import gradus.function.Registry;
import gradus.functions.algebra.AlgebraFunctions;
import gradus.functions.analysis.AnalysisFunctions;
import gradus.functions.arrays.ArraysFunctions;
import gradus.functions.calculus.CalculusFunctions;
import gradus.functions.formulas.FormulasFunctions;
import gradus.functions.geometry.GeometryFunctions;
import gradus.functions.information.InformationFunctions;
import gradus.functions.linear.LinearFunctions;
import gradus.functions.matrices.MatricesFunctions;
import gradus.functions.neural.NeuralFunctions;
import gradus.functions.properties.PropertiesFunctions;
import gradus.functions.sets.SetsFunctions;
import gradus.functions.statistics.StatisticsFunctions;
import gradus.functions.tables.TablesFunctions;
import gradus.functions.tensors.TensorsFunctions;
import gradus.syntax.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// All functions of gradus: the chapters' lists, one after the other. Only what is asked for is
/// loaded.
public final class Catalogue implements Registry, Names {
  public static final Catalogue INSTANCE = new Catalogue();

  /// So many further variables are known before they are read: `diff(f, x, 2, y, 3)`.
  private static final int MORE = 16;

  private Catalogue() {}

  @Override
  public Optional<Function> find(String name) {
    // Plain steps: every name of every expression comes through here, and a capturing lambda a
    // chapter was felt.
    Optional<Function> found = AlgebraFunctions.find(name);
    if (found.isEmpty()) {
      found = LinearFunctions.find(name);
    }
    if (found.isEmpty()) {
      found = StatisticsFunctions.find(name);
    }
    if (found.isEmpty()) {
      found = SetsFunctions.find(name);
    }
    if (found.isEmpty()) {
      found = NeuralFunctions.find(name);
    }
    if (found.isEmpty()) {
      found = InformationFunctions.find(name);
    }
    if (found.isEmpty()) {
      found = findAboutFormulas(name);
    }
    return found.isEmpty() ? findAboutArrays(name) : found;
  }

  private static Optional<Function> findAboutFormulas(String name) {
    Optional<Function> found = CalculusFunctions.find(name);
    if (found.isEmpty()) {
      found = FormulasFunctions.find(name);
    }
    return found.isEmpty() ? AnalysisFunctions.find(name) : found;
  }

  private static Optional<Function> findAboutArrays(String name) {
    Optional<Function> found = GeometryFunctions.find(name);
    if (found.isEmpty()) {
      found = MatricesFunctions.find(name);
    }
    if (found.isEmpty()) {
      found = PropertiesFunctions.find(name);
    }
    if (found.isEmpty()) {
      found = ArraysFunctions.find(name);
    }
    if (found.isEmpty()) {
      found = TensorsFunctions.find(name);
    }
    return found.isEmpty() ? TablesFunctions.find(name) : found;
  }

  /// The names of all functions, chapter by chapter, without aliases.
  public List<String> names() {
    List<String> names = new ArrayList<>();
    names.addAll(AlgebraFunctions.NAMES);
    names.addAll(FormulasFunctions.NAMES);
    names.addAll(CalculusFunctions.NAMES);
    names.addAll(AnalysisFunctions.NAMES);
    names.addAll(SetsFunctions.NAMES);
    names.addAll(GeometryFunctions.NAMES);
    names.addAll(LinearFunctions.NAMES);
    names.addAll(MatricesFunctions.NAMES);
    names.addAll(PropertiesFunctions.NAMES);
    names.addAll(ArraysFunctions.NAMES);
    names.addAll(TensorsFunctions.NAMES);
    names.addAll(StatisticsFunctions.NAMES);
    names.addAll(TablesFunctions.NAMES);
    names.addAll(NeuralFunctions.NAMES);
    names.addAll(InformationFunctions.NAMES);
    return names;
  }

  /// The aliases of all functions.
  public List<String> aliases() {
    List<String> aliases = new ArrayList<>();
    aliases.addAll(AlgebraFunctions.ALIASES);
    aliases.addAll(FormulasFunctions.ALIASES);
    aliases.addAll(CalculusFunctions.ALIASES);
    aliases.addAll(AnalysisFunctions.ALIASES);
    aliases.addAll(SetsFunctions.ALIASES);
    aliases.addAll(GeometryFunctions.ALIASES);
    aliases.addAll(LinearFunctions.ALIASES);
    aliases.addAll(MatricesFunctions.ALIASES);
    aliases.addAll(PropertiesFunctions.ALIASES);
    aliases.addAll(ArraysFunctions.ALIASES);
    aliases.addAll(TensorsFunctions.ALIASES);
    aliases.addAll(StatisticsFunctions.ALIASES);
    aliases.addAll(TablesFunctions.ALIASES);
    aliases.addAll(NeuralFunctions.ALIASES);
    aliases.addAll(InformationFunctions.ALIASES);
    return aliases;
  }

  /// All functions, chapter by chapter. Loads every one.
  public List<Function> functions() {
    return names().stream().map(name -> find(name).orElseThrow()).toList();
  }

  @Override
  public boolean isFunction(String name) {
    return find(name).isPresent();
  }

  @Override
  public boolean hasOption(String function, String option) {
    Optional<Function> found = find(function);
    return found.isPresent()
        && (found.get().options().stream().map(Option::name).anyMatch(option::equals)
            || found.get().parameters().stream()
                .anyMatch(p -> !p.required() && p.name().equals(option)));
  }

  @Override
  public List<Integer> binds(String function) {
    List<Integer> positions = new ArrayList<>();
    find(function)
        .ifPresent(f -> {
          for (int i = 0; i < f.parameters().size(); i++) {
            Kind kind = f.parameters().get(i).kind();
            if (kind == Kind.VARIABLE || kind == Kind.VARIABLES) {
              positions.add(i);
              for (int more = 1; f.parameters().get(i).repeated() && more <= MORE; more++) {
                positions.add(i + more);
              }
            }
          }
        });
    return positions;
  }

  @Override
  public boolean takesWord(String function, int position) {
    Optional<Function> found = find(function);
    return found.isPresent()
        && position < found.get().parameters().size()
        && found.get().parameters().get(position).kind() == Kind.TEXT;
  }

  @Override
  public boolean isConstant(String name) {
    return Constants.find(name, Conventions.Dtype.EXACT).isPresent();
  }

  @Override
  public Optional<String> comesWith(String name) {
    return LaterNames.find(name);
  }

  @Override
  public Optional<String> advice(String foreign) {
    return ForeignNames.advice(foreign, this);
  }

  @Override
  public List<String> suggestions() {
    List<String> all = new ArrayList<>(names());
    all.addAll(aliases());
    return all;
  }
}
