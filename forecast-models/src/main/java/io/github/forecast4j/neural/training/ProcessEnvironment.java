package io.github.forecast4j.neural.training;

import java.lang.reflect.Method;

/**
 * The environment variables that native libraries of this process read, as opposed to {@link
 * System#getenv()}, which Java copied at its start.
 */
final class ProcessEnvironment {

  private ProcessEnvironment() {}

  /**
   * Sets a variable through JNA, which MXNet's engine brings along, by the C library's {@code
   * setenv}; so neither without JNA nor on Windows.
   *
   * @return whether it was set
   */
  static boolean set(String name, String value) {
    try {
      Class<?> function = Class.forName("com.sun.jna.Function");
      Method find = function.getMethod("getFunction", String.class, String.class);
      Method call = function.getMethod("invokeInt", Object[].class);
      Object setenv = find.invoke(null, "c", "setenv");
      return (int) call.invoke(setenv, (Object) new Object[] {name, value, 1}) == 0;
    } catch (ReflectiveOperationException | LinkageError e) {
      return false;
    }
  }
}
