package dev.countywire.embedded;

import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// A Java program in a process of its own, with the class path of this one.
public final class ChildJvm {
  private ChildJvm() {}

  /// How to start it; the caller says where its output goes.
  ///
  /// @param program the class with `main`
  /// @param options of the JVM, such as `-Xmx256m`
  /// @param arguments of the program
  public static ProcessBuilder of(Class<?> program, List<String> options, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", classPath(program.getClassLoader()), program.getName()));
    Collections.addAll(command, arguments);
    return new ProcessBuilder(command).redirectErrorStream(true);
  }

  // a test runner may have a loader of its own, which the system's class path knows nothing of
  private static String classPath(ClassLoader loader) {
    if (!(loader instanceof URLClassLoader urls)) {
      return System.getProperty("java.class.path");
    }
    List<String> places = new ArrayList<>();
    for (URL url : urls.getURLs()) {
      try {
        places.add(Path.of(url.toURI()).toString());
      } catch (URISyntaxException odd) {
        throw new StackUnavailable("a class path with " + url, odd);
      }
    }
    return String.join(File.pathSeparator, places);
  }
}
