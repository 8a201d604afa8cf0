package gradus.cli;

import com.sun.management.HotSpotDiagnosticMXBean;
import gradus.json.Json;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// How this JVM was started, asked from its management beans. Only `gradus doctor` pays for them.
final class RuntimeFacts {
  private RuntimeFacts() {}

  static Map<String, Json> start() {
    Map<String, Json> facts = new LinkedHashMap<>();
    String cache = option("AOTCache");
    facts.put("ahead-of-time cache", Json.of(state(cache)));
    if (!cache.isEmpty()) {
      facts.put("cache file", Json.of(cache));
    }
    String level = option("TieredStopAtLevel");
    facts.put("compilers", Json.of(level.equals("1") ? "C1 alone, for a short run" : "C1 and C2"));
    facts.put("collector", Json.of(option("UseSerialGC").equals("true") ? "serial" : "other"));
    return facts;
  }

  /// A JVM that cannot use the cache it is given goes on without any archive.
  private static String state(String cache) {
    if (cache.isEmpty()) {
      return "not asked for";
    }
    if (!Files.exists(Path.of(cache))) {
      return "missing";
    }
    return System.getProperty("java.vm.info", "").contains("sharing")
        ? "in use"
        : "does not fit this JVM";
  }

  /// The value of an option of the virtual machine; empty where there is none of that name.
  private static String option(String name) {
    HotSpotDiagnosticMXBean bean =
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
    if (bean == null) {
      return "";
    }
    try {
      return bean.getVMOption(name).getValue();
    } catch (IllegalArgumentException unknown) {
      return "";
    }
  }
}
