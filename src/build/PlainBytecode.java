import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_String;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_char;
import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_float;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;

import java.io.IOException;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.ConstantPoolSharingOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Replaces two constructs of compiled classes by plain bytecode of the same meaning, because the
/// ahead-of-time cache of JDK 25 does not keep their call sites (it keeps those of lambdas and
/// string concatenation), and linking one costs a third of a millisecond or more at every start:
///
/// * pattern switches (`SwitchBootstraps.typeSwitch`) become chains of `instanceof`, which is what
///   the bootstrap generates too;
/// * `equals`, `hashCode` and `toString` of records (`ObjectMethods`) become what they specify.
///
/// Run by the build on `target/classes` before the tests, so that what is tested is what is
/// shipped. A class that has neither construct (any more) is left as it is.
public final class PlainBytecode {
  private static final ClassDesc SWITCHES = ClassDesc.of("java.lang.runtime.SwitchBootstraps");
  private static final ClassDesc RECORDS = ClassDesc.of("java.lang.runtime.ObjectMethods");
  private static final ClassDesc OBJECTS = ClassDesc.of("java.util.Objects");
  private static final ClassDesc BUILDER = ClassDesc.of("java.lang.StringBuilder");

  private static final ClassFile CLASS_FILE =
      ClassFile.of(
          ConstantPoolSharingOption.NEW_POOL,
          ClassHierarchyResolverOption.of(
              ClassHierarchyResolver.ofResourceParsing(ClassLoader.getSystemClassLoader())));

  private final ClassModel model;
  private final ClassDesc self;
  private final List<InvokeDynamicInstruction> switches = new ArrayList<>();
  private boolean changed;

  private PlainBytecode(ClassModel model) {
    this.model = model;
    this.self = model.thisClass().asSymbol();
  }

  public static void main(String[] args) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(Path.of(args[0]))) {
      files = walk.filter(file -> file.toString().endsWith(".class")).toList();
    }
    int count = 0;
    for (Path file : files) {
      PlainBytecode rewriting = new PlainBytecode(CLASS_FILE.parse(file));
      byte[] bytes = rewriting.bytes();
      if (rewriting.changed) {
        Files.write(file, bytes);
        count++;
      }
    }
    System.out.println(count + " of " + files.size() + " classes made plain");
  }

  private byte[] bytes() {
    return CLASS_FILE.transformClass(
        model,
        new ClassTransform() {
          @Override
          public void accept(ClassBuilder builder, ClassElement element) {
            rewrite(builder, element);
          }

          @Override
          public void atEnd(ClassBuilder builder) {
            addSwitches(builder);
          }
        });
  }

  private void rewrite(ClassBuilder builder, ClassElement element) {
    if (element instanceof MethodModel method && method.code().isPresent()) {
      Optional<InvokeDynamicInstruction> call = recordCall(method);
      if (call.isPresent()) {
        changed = true;
        builder.withMethodBody(
            method.methodName().stringValue(),
            method.methodTypeSymbol(),
            method.flags().flagsMask(),
            code -> recordMethod(code, method.methodName().stringValue(), call.get()));
        return;
      }
      if (method.code().get().elementStream().anyMatch(this::isSwitch)) {
        changed = true;
        builder.transformMethod(method, MethodTransform.transformingCode(this::code));
        return;
      }
    }
    builder.with(element);
  }

  // -- pattern switches

  private boolean isSwitch(CodeElement element) {
    return element instanceof InvokeDynamicInstruction call
        && call.bootstrapMethod().owner().equals(SWITCHES)
        && call.bootstrapMethod().methodName().equals("typeSwitch")
        && call.bootstrapArgs().stream().allMatch(ClassDesc.class::isInstance);
  }

  private void code(CodeBuilder code, CodeElement element) {
    if (isSwitch(element)) {
      InvokeDynamicInstruction call = (InvokeDynamicInstruction) element;
      boolean isInterface = model.flags().has(AccessFlag.INTERFACE);
      code.invokestatic(self, switchName(switches.size()), call.typeSymbol(), isInterface);
      switches.add(call);
    } else {
      code.with(element);
    }
  }

  private static String switchName(int number) {
    return "typeSwitch$" + number;
  }

  private void addSwitches(ClassBuilder builder) {
    for (int i = 0; i < switches.size(); i++) {
      InvokeDynamicInstruction call = switches.get(i);
      builder.withMethodBody(
          switchName(i),
          call.typeSymbol(),
          ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC,
          code -> typeSwitch(code, call.bootstrapArgs()));
    }
  }

  /// The contract of `typeSwitch(target, restart)`: -1 for null, else the first label not before
  /// restart that the target is an instance of, else the number of labels.
  private static void typeSwitch(CodeBuilder code, List<ConstantDesc> labels) {
    Label present = code.newLabel();
    code.aload(0).ifnonnull(present).iconst_m1().ireturn().labelBinding(present);
    for (int i = 0; i < labels.size(); i++) {
      Label next = code.newLabel();
      code.iload(1).loadConstant(i).if_icmpgt(next);
      code.aload(0).instanceOf((ClassDesc) labels.get(i)).ifeq(next);
      code.loadConstant(i).ireturn();
      code.labelBinding(next);
    }
    code.loadConstant(labels.size()).ireturn();
  }

  // -- records

  private static Optional<InvokeDynamicInstruction> recordCall(MethodModel method) {
    for (CodeElement element : method.code().get()) {
      if (element instanceof InvokeDynamicInstruction call
          && call.bootstrapMethod().owner().equals(RECORDS)) {
        return Optional.of(call);
      }
    }
    return Optional.empty();
  }

  private void recordMethod(CodeBuilder code, String name, InvokeDynamicInstruction call) {
    // The arguments of the bootstrap: the record, the names of its components, a getter for each.
    List<DirectMethodHandleDesc> fields = new ArrayList<>();
    for (ConstantDesc getter : call.bootstrapArgs().subList(2, call.bootstrapArgs().size())) {
      fields.add((DirectMethodHandleDesc) getter);
    }
    switch (name) {
      case "equals" -> equalsMethod(code, fields);
      case "hashCode" -> hashCodeMethod(code, fields);
      case "toString" -> toStringMethod(code, fields);
      default -> throw new IllegalStateException(self + "." + name);
    }
  }

  private void equalsMethod(CodeBuilder code, List<DirectMethodHandleDesc> fields) {
    Label different = code.newLabel();
    Label sameClass = code.newLabel();
    code.aload(1).instanceOf(self).ifne(sameClass).iconst_0().ireturn().labelBinding(sameClass);
    if (!fields.isEmpty()) {
      code.aload(1).checkcast(self).astore(2);
    }
    for (DirectMethodHandleDesc field : fields) {
      ClassDesc type = fieldType(field);
      code.aload(0).getfield(self, field.methodName(), type);
      code.aload(2).getfield(self, field.methodName(), type);
      if (!type.isPrimitive()) {
        code.invokestatic(OBJECTS, "equals", MethodTypeDesc.of(CD_boolean, CD_Object, CD_Object));
        code.ifeq(different);
      } else if (type.equals(CD_long) || type.equals(CD_float) || type.equals(CD_double)) {
        code.invokestatic(box(type), "compare", MethodTypeDesc.of(CD_int, type, type));
        code.ifne(different);
      } else {
        code.if_icmpne(different);
      }
    }
    code.iconst_1().ireturn();
    if (!fields.isEmpty()) {
      code.labelBinding(different).iconst_0().ireturn();
    }
  }

  private void hashCodeMethod(CodeBuilder code, List<DirectMethodHandleDesc> fields) {
    code.iconst_0();
    for (DirectMethodHandleDesc field : fields) {
      ClassDesc type = fieldType(field);
      code.loadConstant(31).imul();
      code.aload(0).getfield(self, field.methodName(), type);
      if (type.isPrimitive()) {
        code.invokestatic(box(type), "hashCode", MethodTypeDesc.of(CD_int, type));
      } else {
        code.invokestatic(OBJECTS, "hashCode", MethodTypeDesc.of(CD_int, CD_Object));
      }
      code.iadd();
    }
    code.ireturn();
  }

  private void toStringMethod(CodeBuilder code, List<DirectMethodHandleDesc> fields) {
    String name = self.displayName();
    code.new_(BUILDER).dup().invokespecial(BUILDER, "<init>", MethodTypeDesc.ofDescriptor("()V"));
    String before = name.substring(name.lastIndexOf('$') + 1).replaceFirst("^\\d+", "") + "[";
    for (DirectMethodHandleDesc field : fields) {
      ClassDesc type = fieldType(field);
      append(code.loadConstant(before + field.methodName() + "="), CD_String);
      append(code.aload(0).getfield(self, field.methodName(), type), printed(type));
      before = ", ";
    }
    append(code.loadConstant(fields.isEmpty() ? before + "]" : "]"), CD_String);
    code.invokevirtual(BUILDER, "toString", MethodTypeDesc.of(CD_String)).areturn();
  }

  private static void append(CodeBuilder code, ClassDesc type) {
    code.invokevirtual(BUILDER, "append", MethodTypeDesc.of(BUILDER, type));
  }

  /// The type under which StringBuilder appends a value of this type; it has no byte and short.
  private static ClassDesc printed(ClassDesc type) {
    if (!type.isPrimitive()) {
      return CD_Object;
    }
    boolean own =
        type.equals(CD_boolean)
            || type.equals(CD_char)
            || type.equals(CD_long)
            || type.equals(CD_float)
            || type.equals(CD_double);
    return own ? type : CD_int;
  }

  private static ClassDesc fieldType(DirectMethodHandleDesc field) {
    return field.invocationType().returnType();
  }

  private static ClassDesc box(ClassDesc primitive) {
    return switch (primitive.displayName()) {
      case "boolean" -> ClassDesc.of("java.lang.Boolean");
      case "byte" -> ClassDesc.of("java.lang.Byte");
      case "char" -> ClassDesc.of("java.lang.Character");
      case "short" -> ClassDesc.of("java.lang.Short");
      case "int" -> ClassDesc.of("java.lang.Integer");
      case "long" -> ClassDesc.of("java.lang.Long");
      case "float" -> ClassDesc.of("java.lang.Float");
      case "double" -> ClassDesc.of("java.lang.Double");
      default -> throw new IllegalArgumentException(primitive.displayName());
    };
  }
}
