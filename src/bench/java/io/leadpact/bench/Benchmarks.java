package io.leadpact.bench;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.regex.Pattern;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Measures the application beside its floors: the same rows written, or the same question asked, by
 * the least that could do it. Both alternate in one run, since only their ratio says anything of
 * another machine.
 */
public final class Benchmarks {

  private Benchmarks() {}

  /**
   * @param arguments a pattern that the names of what is to be measured contain, and the size
   */
  public static void main(String[] arguments) throws Exception {
    var wanted = Pattern.compile(arguments[0]);
    var size = Size.of(arguments[1]);
    header(size);
    if (wanted.matcher("BusinessTime").find()) {
      arithmetic();
    }
    var parts =
        List.of(new Reads(), new Breaches(), new Intake(), new Bulk(), new DeskAtWork()).stream()
            .filter(part -> wanted.matcher(part.name()).find())
            .toList();
    if (!parts.isEmpty()) {
      against(parts, size);
    }
    System.exit(0);
  }

  /** A part of what is measured against the running application. */
  interface Part {
    String name();

    List<Figure> measure(Running application, Size size) throws Exception;
  }

  private static void header(Size size) {
    var system = ManagementFactory.getOperatingSystemMXBean();
    System.out.printf(
        "%s %s %s, %d processors, load %.1f; Java %s %s; heap up to %d MB; size %s: %,d leads%n",
        system.getName(),
        system.getVersion(),
        system.getArch(),
        system.getAvailableProcessors(),
        system.getSystemLoadAverage(),
        System.getProperty("java.vm.name"),
        Runtime.version(),
        Runtime.getRuntime().maxMemory() >> 20,
        size.name(),
        size.leads());
  }

  private static void arithmetic() throws RunnerException {
    new Runner(
            new OptionsBuilder()
                .include("BusinessTimeBenchmark")
                .addProfiler(GCProfiler.class)
                .build())
        .run();
  }

  private static void against(List<Part> parts, Size size) throws Exception {
    try (var application = Running.start(size)) {
      System.out.println(application.database());
      application.fill(size);
      var figures = new java.util.ArrayList<Figure>();
      for (var part : parts) {
        figures.addAll(part.measure(application, size));
      }
      System.out.println();
      figures.forEach(System.out::println);
    }
  }
}
